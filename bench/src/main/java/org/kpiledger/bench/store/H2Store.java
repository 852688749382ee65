package org.kpiledger.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.engine.Constants;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.LogDatabase;

/** H2 files, each in a folder of its own. */
record H2Store(Path folder) implements Store {
    @Override
    public StoreKind kind() {
        return StoreKind.H2;
    }

    @Override
    public String version() {
        return "H2 " + Constants.VERSION;
    }

    @Override
    public LogDatabase log(String name, Durability durability) throws IOException {
        return LogDatabase.h2(Files.createDirectories(folder.resolve(name)), durability);
    }

    @Override
    public Address address(String name) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        return new Address("jdbc:h2:file:" + data.resolve("events") + ";WRITE_DELAY=0", "sa", data);
    }

    @Override
    public long bytes(String name) {
        return Scratch.bytes(folder.resolve(name));
    }

    @Override
    public void close() {
        Scratch.delete(folder);
    }
}
