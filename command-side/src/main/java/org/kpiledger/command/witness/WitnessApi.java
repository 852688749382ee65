package org.kpiledger.command.witness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.transparency.Checkpoints;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Those who look on: a folder, {@code ${kpiledger.witness.deposit}}, and witnesses, {@code ${kpiledger.witness.witnesses}} as
 * {@code URL VKEY, URL VKEY}; how often they are shown the end of a log that grows, {@code ${kpiledger.witness.every}}, such
 * as {@code 5s}.
 */
@Configuration(proxyBeanMethods = false)
public class WitnessApi {
    private static final String WITNESSES = "kpiledger.witness.witnesses";

    @Bean(destroyMethod = "close")
    Onlookers onlookers(
            EventLog log,
            Checkpoints checkpoints,
            @Value("${kpiledger.data:./data}") Path data,
            @Value("${kpiledger.witness.deposit:}") String deposit,
            @Value("${" + WITNESSES + ":}") String witnesses,
            @Value("${kpiledger.witness.every:5s}") Duration every,
            @Value("${kpiledger.accept-restore:}") String acceptRestore) {
        Decisions decisions = new Decisions(log.reader());
        List<Onlooker> all = new ArrayList<>();
        if (!deposit.isBlank()) {
            all.add(new DepositFolder(outside(Path.of(deposit), data), checkpoints.verifier(), decisions::count));
        }
        for (String one :
                witnesses.isBlank() ? new String[0] : witnesses.strip().split("\\s*,\\s*")) {
            all.add(witness(one, checkpoints.verifier(), log));
        }
        Onlookers onlookers = new Onlookers(log, checkpoints, decisions, all, every, Clock.systemUTC());
        onlookers.compare(acceptRestore.strip());
        return onlookers;
    }

    /** A copy of the data folder that is put back must not bring the deposit back with it. */
    private static Path outside(Path deposit, Path data) {
        Path folder = deposit.toAbsolutePath().normalize();
        if (folder.startsWith(data.toAbsolutePath().normalize())) {
            throw new BadSetup("The folder " + folder + " lies in the data folder, where checkpoints would be restored"
                    + " together with the log. Choose one elsewhere, best on another machine.");
        }
        return folder;
    }

    private static Onlooker witness(String setting, VerifierKey log, EventLog of) {
        String[] parts = setting.split("\\s+");
        if (parts.length != 2) {
            throw new BadSetup("The setting " + WITNESSES + " is URL VKEY, more of them behind commas, not '" + setting
                    + "'. The key is what the witness shows when it starts.");
        }
        try {
            VerifierKey key = VerifierKey.parse(parts[1]);
            URI url = URI.create(parts[0]);
            if (key.type() != SignatureType.COSIGNATURE) {
                throw new BadSetup("'" + parts[1] + "' is the key of a log, not that of a witness.");
            }
            if (url.getHost() == null || !List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                throw new BadSetup("'" + parts[0] + "' is no address of a witness; give one such as"
                        + " http://auditor.example:8090.");
            }
            return new HttpWitness(url, key, log, of.tiles());
        } catch (MalformedLogData bad) {
            throw new BadSetup("'" + parts[1] + "' is no key of a witness: " + bad.getMessage(), bad);
        } catch (IllegalArgumentException bad) {
            throw new BadSetup("'" + parts[0] + "' is no address of a witness: " + bad.getMessage(), bad);
        }
    }

    @Bean
    WitnessStatus witnessStatus(Onlookers onlookers) {
        return new WitnessStatus(onlookers);
    }
}
