"""Talks to the kernel "palmares" as a notebook does, and prints what came of it, a line each."""
import threading
from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name="palmares", startup_timeout=120)


def run(code, interrupt_after=None):
    messages = []
    if interrupt_after:
        threading.Timer(interrupt_after, manager.interrupt_kernel).start()
    reply = client.execute_interactive(code, timeout=40, output_hook=messages.append)
    texts = {"stdout": "", "stderr": "", "result": ""}
    streams = 0
    for message in messages:
        content = message["content"]
        if message["msg_type"] == "stream":
            texts[content["name"]] += content["text"]
            streams += 1
        elif message["msg_type"] == "execute_result":
            texts["result"] += content["data"].get("text/plain", "")
    return reply["content"]["status"], texts, streams


def complete(code):
    reply = client.complete(code, cursor_pos=len(code), reply=True, timeout=60)["content"]
    return reply["matches"], code[reply["cursor_start"]:reply["cursor_end"]]


try:
    status, texts, streams = run('for (int i = 0; i < 20000; i++) System.out.println("línea " + i);')
    lines = texts["stdout"].splitlines()
    print("lines", status, len(lines), lines[0], lines[-1], "gathered" if streams < 500 else streams)
    status, texts, streams = run('System.out.println("a"); System.err.println("b"); System.out.print("c");')
    print("streams", status, repr(texts["stdout"]), repr(texts["stderr"]))
    print("java", run("while (true) { }", 2)[0], run("1 + 1")[1]["result"])
    print("sleep", run("Thread.sleep(60_000);", 1)[0], run("1 + 2")[1]["result"])
    run("%%sql\nSELECT 1 AS the_archive_is_open")
    endless = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range = 7"
    print("sql", run("%%sql\n" + endless, 2)[0], run("%%sql seven\nSELECT 7 AS n")[0])
    print("query", run('sql("' + endless + '");', 2)[0], run("1 + 3")[1]["result"])
    print("print", run('System.out.println("after");')[1]["stdout"].strip())
    print("races", *complete("%%sql\nFROM winners('gp-mig"))
    print("names", *complete("%%sql x race=gp-miguel-indurain\nFROM repeat_w"))
    print("first", *complete("%%sql x race=paris-r"))
finally:
    client.stop_channels()
    manager.shutdown_kernel()
