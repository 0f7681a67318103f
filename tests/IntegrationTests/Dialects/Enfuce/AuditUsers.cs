using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>Authorization, and the audit entry of every call under its audit user.</summary>
public abstract class AuditUsers(Database database)
{
    [Fact]
    public async Task A_client_signs_in_by_Basic_or_bearer_token()
    {
        var app = await database.App();
        var caller = await EnfuceCaller.Of(app);
        var id = await caller.Create(EnfucePayload.Private());
        var path = $"{EnfuceCaller.Root}/v3/{id}?auditUser=x";

        (await app.Send(HttpMethod.Get, path, await app.Bearer(caller.Client))).ShouldBeOk();
        (await app.Send(HttpMethod.Get, path, caller.Client.Basic)).ShouldBeOk();
        (await app.Send(HttpMethod.Get, path, await app.AddKey(caller.Client))).ShouldBeOk();
        (await app.Send(HttpMethod.Get, path)).ShouldFail(401).Headers.Should().ContainKey("WWW-Authenticate");
        (await app.Send(HttpMethod.Get, path, (caller.Client with { Secret = "wrong" }).Basic)).ShouldFail(401);
        (await app.Send(HttpMethod.Get, path, "Bearer x")).ShouldFail(401);
        var foreign = await app.AddClient(["core"], "issuer", ["reader"], name: "Other");
        (await app.Send(HttpMethod.Get, path.Replace("=x", "=turned.away", StringComparison.Ordinal), foreign.Basic)).ShouldFail(403);
        (await caller.AuditOf("turned.away")).Should().ContainSingle().Which.Should().Match<JsonNode>(
            entry => $"{entry["command"]}" == "ReadCustomer" && $"{entry["reference"]}" == id && $"{entry["codes"]![0]}" == "forbidden");
    }

    [Fact]
    public async Task A_request_without_a_valid_audit_user_has_no_effect_and_is_audited()
    {
        var app = await database.App();
        var caller = await EnfuceCaller.Of(app, "nameless", "Nameless cards");
        var id = await caller.Create(EnfucePayload.Private());
        var queries = new[]
        {
            ("", "required"), ("?auditUser=", "required"), ("?auditUser=%20%20", "required"), ($"?auditUser={new string('x', 256)}", "invalid"),
            ("?auditUser=a&auditUser=b", "invalid"), ("?auditUser=a%00b", "invalid"), ("?other=a", "required"),
        };
        foreach (var (query, code) in queries)
        {
            foreach (var (method, path, body) in Calls(id))
            {
                (await app.Send(new(method), EnfuceCaller.Root + path + query, caller.Client.Basic, body)).ShouldFail(400, $"auditUser {code}");
            }
        }

        (await caller.AuditOf("Nameless cards")).Where(entry => $"{entry["command"]}" != "SignIn").Should().HaveCount(7 * Calls(id).Length).And.OnlyContain(entry => $"{entry["outcome"]}" == "REFUSED");
        (await app.Send(HttpMethod.Get, $"{EnfuceCaller.Root}/v3/{id}?auditUser={new string('x', 255)}", caller.Client.Basic)).ShouldBeOk();
        (await caller.Core("customers")).Items.Should().ContainSingle().Which["version"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task A_thousand_calls_of_ten_users_are_in_the_trail_each_under_its_name()
    {
        var caller = await EnfuceCaller.Of(await database.App(), "thousand");
        var expected = new System.Collections.Concurrent.ConcurrentDictionary<string, System.Collections.Concurrent.ConcurrentBag<string>>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 100), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (round, _) =>
        {
            var user = $"user {round % 10} ä";
            var as1 = caller.For(user);
            var calls = expected.GetOrAdd(user, _ => []);
            var (body, key) = (EnfucePayload.Private().With("regNo", $"r-{round}"), Payload.Fresh("key"));
            var id = (await as1.Post("/v3/PRIVATE", body, key)).Json["id"]!.GetValue<string>();
            (await as1.Post("/v3/PRIVATE", body, key)).Headers.Should().ContainKey("Idempotency-Replayed");
            (await as1.Post("/v3/PRIVATE", EnfucePayload.Private(), key)).ShouldFail(409, "x-idempotency-key reused");
            await as1.Get($"/v3/{id}");
            await as1.Get($"/v3/customerNumber/{body["customerNumber"]}");
            await as1.Get($"/v3/regNo/r-{round}/id");
            await as1.Get("/v3/1");
            await as1.PostText("/v3/PRIVATE", "{");
            await as1.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["salutation"] = "Mr" });
            await as1.Get($"/v3/{id}/link");
            foreach (var one in new[]
            {
                "CreateCustomer ACCEPTED", "CreateCustomer ACCEPTED", "CreateCustomer REFUSED idempotency_key_reused", "ReadCustomer ACCEPTED", "ReadCustomer ACCEPTED",
                "LookUpNationalCode ACCEPTED", "ReadCustomer REFUSED not_found", "CreateCustomer REFUSED http_400", "PatchCustomer ACCEPTED", "GetLink REFUSED not_found",
            })
            {
                calls.Add(one);
            }
        });

        expected.Should().HaveCount(10);
        foreach (var (user, calls) in expected)
        {
            calls.Should().HaveCount(100);
            var entries = await caller.AuditOf(user);
            entries.Select(entry => $"{entry["command"]} {entry["outcome"]} {entry["codes"]?.AsArray().FirstOrDefault()}".Trim()).Should().BeEquivalentTo(calls, user);
            entries.Should().OnlyContain(entry => $"{entry["client"]}" == caller.Client.Id);
        }
    }

    [Fact]
    public async Task The_trail_has_the_customer_of_a_read_and_no_registration_number()
    {
        var caller = (await EnfuceCaller.Of(await database.App())).For("reader.one");
        var body = EnfucePayload.Private().With("regNo", "120345-secret");
        var id = await caller.Create(body);
        await caller.Get($"/v3/{id}");
        await caller.Get("/v3/regNo/120345-secret/id");
        await caller.Get("/v3/unknown");

        var entries = await caller.AuditOf("reader.one");

        var master = (await caller.Core($"customers/by-external-id/{body["customerNumber"]}")).ShouldBeOk().Json["id"]!.GetValue<string>();
        entries.Take(3).Should().OnlyContain(entry => $"{entry["customerId"]}" == master);
        entries.Select(entry => $"{entry["reference"]}").Should().Equal($"{body["customerNumber"]}", id, "", "unknown");
    }

    [Fact]
    public async Task The_trail_has_the_requested_id_also_if_there_is_no_customer()
    {
        var caller = (await EnfuceCaller.Of(await database.App())).For("asker");
        var tooLong = new string('x', 255) + "\U0001F600";
        await caller.Patch("/v3/PRIVATE/unknown", new JsonObject());
        await caller.Post("/v3/CORPORATE/007/update/email", new JsonObject { ["email"] = "x" });
        await caller.Link("0", "1");
        await caller.Get("/v3/none/link");
        await caller.Delete("/v3/-1/link");
        await caller.Get($"/v3/customerNumber/{Uri.EscapeDataString(tooLong)}");

        (await caller.AuditOf("asker")).Select(entry => $"{entry["command"]} {entry["reference"]} {entry["codes"]![0]}").Should().Equal(
            "PatchCustomer unknown not_found", "PatchCustomer 007 not_found", "LinkCustomer 0 not_found", "GetLink none not_found", "UnlinkCustomer -1 not_found",
            $"ReadCustomer {new string('x', 255)} not_found");
    }

    private static (string Method, string Path, JsonNode? Body)[] Calls(string id) =>
    [
        ("POST", "/v3/PRIVATE", EnfucePayload.Private()), ("POST", "/v3/CORPORATE", EnfucePayload.Corporate()), ("GET", $"/v3/{id}", null),
        ("GET", "/v3/customerNumber/x", null), ("GET", "/v3/regNo/x/id", null), ("PATCH", $"/v3/PRIVATE/{id}", new JsonObject()),
        ("POST", $"/v3/PRIVATE/{id}/update/email", new JsonObject { ["email"] = "x" }), ("GET", $"/v3/{id}/link", null), ("POST", $"/v3/{id}/link", new JsonObject()),
        ("DELETE", $"/v3/{id}/link", null),
    ];
}

public sealed class AuditUsersOnSqlite(SqliteDatabase database) : AuditUsers(database), IClassFixture<SqliteDatabase>;

public sealed class AuditUsersOnSqlServer(SqlServerDatabase database) : AuditUsers(database), IClassFixture<SqlServerDatabase>;
