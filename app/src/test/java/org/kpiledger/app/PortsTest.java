package org.kpiledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void refusesATakenPortNamingItAndItsOption() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.free(port, 0))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Port " + port + " cannot be opened")
                    .hasMessageContaining("choose another with --port,");
            assertThatThrownBy(() -> Ports.free(0, port))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Port " + port + " cannot be opened")
                    .hasMessageContaining("choose another with --kafka-port,");
        }
    }

    @Test
    void refusesOnePortForBoth() throws Exception {
        int port = Ports.free(0, 0).http();
        assertThatThrownBy(() -> Ports.free(port, port))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--kafka-port");
    }

    @Test
    void findsTwoDifferentFreePorts() throws Exception {
        var ports = Ports.free(0, 0);
        assertThat(ports.http()).isPositive().isNotEqualTo(ports.kafka());
        assertThat(ports.kafka()).isPositive();
    }
}
