package org.palmares.notebook;

import java.lang.reflect.Field;
import org.rapaio.jupyter.kernel.channels.AbstractChannel;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.MessageHandler;
import org.rapaio.jupyter.kernel.core.RapaioKernel;
import org.rapaio.jupyter.kernel.message.Message;
import org.rapaio.jupyter.kernel.message.MessageType;
import org.rapaio.jupyter.kernel.message.messages.ControlInterruptReply;
import org.rapaio.org.zeromq.ZMQ;

/**
 * What the kernel does with a message on its control channel. Its own way with an interrupt ends the threads that run cells
 * for good, and takes away from the cell that is being stopped what is to be done at its end; a query it does not reach at
 * all. Here an interrupt stops the Java and the query that run, and the kernel lives on. Any other message goes the kernel's
 * way.
 */
final class ControlLoop implements Runnable {
    private final Channels channels;
    private final AbstractChannel control;
    private final ZMQ.Socket socket;
    private final CellInterrupt interrupt;

    ControlLoop(Channels channels, AbstractChannel control, RapaioKernel kernel) throws ReflectiveOperationException {
        this.channels = channels;
        this.control = control;
        Field field = AbstractChannel.class.getDeclaredField("socket");
        field.setAccessible(true);
        this.socket = (ZMQ.Socket) field.get(control);
        this.interrupt = CellInterrupt.of(kernel);
    }

    /** One look; whoever runs this looks again. */
    @Override
    public void run() {
        if ((socket.getEvents() & ZMQ.Poller.POLLIN) == 0) {
            return;
        }
        Message<?> message = control.readMessage();
        if (message.header().type().equals(MessageType.CONTROL_INTERRUPT_REQUEST)) {
            interrupt.stopAll();
            control.sendMessage(
                    new Message<>(message.getId(), MessageType.CONTROL_INTERRUPT_REPLY, new ControlInterruptReply()));
        } else {
            handle(message);
        }
    }

    private <T> void handle(Message<T> message) {
        MessageHandler<T> handler = channels.getHandler(message.header().type());
        if (handler == null) {
            return;
        }
        channels.setMsgId(message.getId());
        try {
            handler.handle(message);
        } finally {
            channels.runAfterActions();
        }
        if (channels.isMarkedForShutdown()) {
            channels.close();
        }
    }
}
