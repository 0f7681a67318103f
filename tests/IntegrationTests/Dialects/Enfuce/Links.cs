using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>The hierarchy of customers.</summary>
public abstract class Links(Database database)
{
    [Fact]
    public async Task A_customer_is_linked_to_a_parent_and_unlinked_again()
    {
        var caller = (await EnfuceCaller.Of(await database.App())).For("linker");
        var (child, parent, third) = (await caller.Create(EnfucePayload.Private()), await caller.Create(EnfucePayload.Corporate()), await caller.Create(EnfucePayload.Corporate()));

        (await caller.Get($"/v3/{child}/link")).ShouldFail(404);
        (await caller.Delete($"/v3/{child}/link")).ShouldFail(404);
        var linked = await caller.Post($"/v3/{child}/link", new JsonObject { ["type"] = "CUSTOMER_LINK", ["customerId"] = parent });
        ((int)linked.Status).Should().Be(201, linked.Body);
        linked.Json.AsObject().Select(member => member.Key).Should().Equal("description", "id");

        (await caller.Get($"/v3/{child}/link")).ShouldBeOk().Body.Should().Be($$"""{"type":"CUSTOMER_LINK","customerId":{{parent}}}""");
        (await caller.Link(child, third)).ShouldFail(409, "customerId linked_already");
        (await caller.Delete($"/v3/{child}/link")).ShouldBeOk();
        (await caller.Get($"/v3/{child}/link")).ShouldFail(404);
        ((int)(await caller.Link(child, third)).Status).Should().Be(201);
        (await caller.AuditOf("linker")).Skip(3).Select(entry => $"{entry["command"]} {entry["outcome"]}").Should().Equal(
            "GetLink REFUSED", "UnlinkCustomer REFUSED", "LinkCustomer ACCEPTED", "GetLink ACCEPTED", "LinkCustomer REFUSED", "UnlinkCustomer ACCEPTED", "GetLink REFUSED",
            "LinkCustomer ACCEPTED");
    }

    [Fact]
    public async Task A_customer_cannot_be_its_own_ancestor()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var (a, b, c) = (await caller.Create(EnfucePayload.Corporate()), await caller.Create(EnfucePayload.Corporate()), await caller.Create(EnfucePayload.Corporate()));
        (await caller.Link(a, a)).ShouldFail(409, "customerId circle");
        ((int)(await caller.Link(a, b)).Status).Should().Be(201);
        ((int)(await caller.Link(b, c)).Status).Should().Be(201);

        (await caller.Link(c, a)).ShouldFail(409, "customerId circle");
        (await caller.Link(c, b)).ShouldFail(409, "customerId circle");
        (await caller.Get($"/v3/{c}/link")).ShouldFail(404);
    }

    [Fact]
    public async Task Simultaneous_links_do_not_close_a_circle()
    {
        // Each account's first link is one of them: the row that serializes links does not exist yet.
        var apps = new[] { await database.App(), await database.Start() };
        for (var round = 0; round < 8; round++)
        {
            var account = Payload.Fresh("ring")[..20];
            EnfuceCaller[] callers = [await EnfuceCaller.Of(apps[0], account), await EnfuceCaller.Of(apps[1], account)];
            var ids = new List<string>();
            for (var i = 0; i < 4; i++)
            {
                ids.Add(await callers[0].Create(EnfucePayload.Corporate()));
            }

            var answers = await Task.WhenAll(ids.Select((id, i) => callers[i % 2].Link(id, ids[(i + 1) % 4])));

            answers.Count(answer => (int)answer.Status == 201).Should().Be(3);
            answers.Single(answer => (int)answer.Status != 201).ShouldFail(409, "customerId circle");
            var twice = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i => await callers[i % 2].Delete($"/v3/{ids[answers[0].Status == System.Net.HttpStatusCode.Created ? 0 : 1]}/link")));
            twice.Count(answer => (int)answer.Status == 200).Should().Be(1);
            twice.Count(answer => (int)answer.Status == 404).Should().Be(3);
        }
    }

    [Fact]
    public async Task A_circle_of_any_length_is_rejected()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var ids = new List<string>();
        for (var i = 0; i < 103; i++)
        {
            ids.Add(await caller.Create(EnfucePayload.Corporate()));
        }

        // Bottom up: a new parent has no parent yet.
        for (var i = 0; i < 101; i++)
        {
            ((int)(await caller.Link(ids[i], ids[i + 1])).Status).Should().Be(201);
        }

        (await caller.Link(ids[101], ids[2])).ShouldFail(409, "customerId circle");
        (await caller.Link(ids[101], ids[0])).ShouldFail(409, "customerId too_deep");
        (await caller.Link(ids[102], ids[1])).ShouldFail(409, "customerId too_deep");
        ((int)(await caller.Link(ids[102], ids[2])).Status).Should().Be(201);
    }

    [Fact]
    public async Task An_invalid_link_is_rejected()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var (child, parent) = (await caller.Create(EnfucePayload.Private()), await caller.Create(EnfucePayload.Corporate()));
        Task<Answer> Post(JsonObject body) => caller.Post($"/v3/{child}/link", body);

        (await Post([])).ShouldFail(400, "type invalid", "customerId invalid");
        (await Post(new JsonObject { ["type"] = "OTHER", ["customerId"] = parent })).ShouldFail(400, "type invalid");
        (await Post(new JsonObject { ["type"] = "CUSTOMER_LINK", ["customerId"] = "x" })).ShouldFail(400, "customerId invalid");
        (await Post(new JsonObject { ["type"] = "CUSTOMER_LINK", ["customerId"] = -1 })).ShouldFail(400, "customerId invalid");
        foreach (var unknown in new[] { "1", "99999999999999999999999999" })
        {
            (await Post(new JsonObject { ["type"] = "CUSTOMER_LINK", ["customerId"] = unknown })).ShouldFail(409, "customerId unknown");
        }

        (await caller.Link("1", parent)).ShouldFail(404);
        (await caller.Get("/v3/x/link")).ShouldFail(404);
        var key = Payload.Fresh("key");
        var body = new JsonObject { ["type"] = "CUSTOMER_LINK", ["customerId"] = parent };
        ((int)(await caller.Post($"/v3/{child}/link", body, key)).Status).Should().Be(201);
        (await caller.Post($"/v3/{child}/link", body, key)).Headers.Should().ContainKey("Idempotency-Replayed");
    }
}

public sealed class LinksOnSqlite(SqliteDatabase database) : Links(database), IClassFixture<SqliteDatabase>;

public sealed class LinksOnSqlServer(SqlServerDatabase database) : Links(database), IClassFixture<SqlServerDatabase>;
