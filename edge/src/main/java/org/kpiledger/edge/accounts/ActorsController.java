package org.kpiledger.edge.accounts;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who stands behind the actor ids in the log, to those who are logged in. */
@RestController
class ActorsController {
    private final Actors actors;

    ActorsController(Accounts accounts) {
        actors = new Actors(accounts.all().stream()
                .map(account -> new Actor(account.actorId(), account.name(), account.displayName()))
                .toList());
    }

    @GetMapping("/api/actors")
    Actors actors() {
        return actors;
    }

    record Actors(List<Actor> actors) {}

    record Actor(String actorId, String name, String displayName) {}
}
