using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>Changes of single members of customers.</summary>
public abstract class Changes(Database database)
{
    private static readonly Dictionary<string, JsonNode> Private = new()
    {
        ["customerNumber"] = "",
        ["locale"] = "kok_IN",
        ["regNo"] = "r",
        ["email"] = "e",
        ["phoneNumber"] = "+3585",
        ["mobileNumber"] = "+3586",
        ["screening"] = new JsonObject { ["status"] = true },
        ["riskScore"] = "High",
        ["address"] = new JsonObject { ["city"] = "Turku" },
        ["temporaryAddress"] = new JsonObject { ["city"] = "Oulu" },
        ["additionalValues"] = new JsonArray(new JsonObject { ["key"] = "k", ["value"] = "v" }),
        ["firstName"] = "f",
        ["middleName"] = "m",
        ["lastName"] = "l",
        ["salutation"] = "s",
        ["dateOfBirth"] = "1990-01-01",
        ["nationality"] = new JsonArray("SWE"),
        ["birthCountry"] = "NOR",
        ["deceasedDate"] = "2020-01-01",
    };

    private static readonly Dictionary<string, JsonNode> Corporate = new()
    {
        ["name"] = "n",
        ["registration"] = new JsonObject { ["authority"] = "a", ["registrationDate"] = "2020-01-01" },
        ["customerRepresentative"] = "c",
        ["bankruptcyDate"] = "2021-01-01",
        ["regNo"] = "r",
    };

    [Fact]
    public async Task Each_member_changes_alone_by_either_call()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        foreach (var (role, members) in new[] { ("PRIVATE", Private), ("CORPORATE", Corporate) })
        {
            foreach (var (name, value) in members)
            {
                var sent = name == "customerNumber" ? EnfucePayload.Number() : value.DeepClone();
                var created = role == "PRIVATE" ? EnfucePayload.Private() : EnfucePayload.Corporate();
                var (one, other) = (await caller.Create(created), await caller.Create(created.With("customerNumber", EnfucePayload.Number())));
                var before = await caller.Read(one);

                (await caller.Patch($"/v3/{role}/{one}", new JsonObject { [name] = sent.DeepClone() })).ShouldBeOk(name);
                var second = name == "customerNumber" ? EnfucePayload.Number() : sent;
                (await caller.Post($"/v3/{role}/{other}/update/{name}", new JsonObject { [name] = second.DeepClone(), ["locale"] = name == "locale" ? second.DeepClone() : "no" })).ShouldBeOk(name);

                var after = await caller.Read(one);
                JsonNode.DeepEquals(after[name], sent).Should().BeTrue(name);
                JsonNode.DeepEquals((await caller.Read(other))[name], second).Should().BeTrue(name);
                before.Remove(name);
                after.Remove(name);
                JsonNode.DeepEquals(before, after).Should().BeTrue(name);
            }
        }
    }

    [Fact]
    public async Task Null_clears_optional_members_only()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var body = EnfucePayload.Private();
        foreach (var (name, value) in Private.Where(one => one.Key is not ("customerNumber" or "regNo")))
        {
            body[name] = value.DeepClone();
        }

        var id = await caller.Create(body);
        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject(Private.Keys.Select(name => KeyValuePair.Create<string, JsonNode?>(name, null))))).ShouldFail(
            400, "customerNumber required", "locale required", "regNo required", "firstName required", "lastName required", "address required");
        string[] optional = [.. Private.Keys.Except(["customerNumber", "locale", "regNo", "firstName", "lastName", "address"])];
        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject(optional.Select(name => KeyValuePair.Create<string, JsonNode?>(name, null))))).ShouldBeOk();

        (await caller.Read(id)).Select(member => member.Key).Should().BeEquivalentTo("customerNumber", "id", "role", "locale", "regNo", "firstName", "lastName", "address");
    }

    [Fact]
    public async Task A_defective_change_is_rejected_and_has_no_effect()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var (person, company, taken) = (await caller.Create(EnfucePayload.Private()), await caller.Create(EnfucePayload.Corporate()), EnfucePayload.Number());
        await caller.Create(EnfucePayload.Private(taken));
        var before = await caller.Read(person);

        (await caller.Patch($"/v3/CORPORATE/{person}", new JsonObject { ["email"] = "x" })).ShouldFail(400, "role role_mismatch");
        (await caller.Patch($"/v3/PRIVATE/{company}", new JsonObject { ["email"] = "x" })).ShouldFail(400, "role role_mismatch");
        (await caller.Post($"/v3/PRIVATE/{company}/update/email", new JsonObject { ["email"] = "x" })).ShouldFail(400, "role role_mismatch");
        (await caller.Patch($"/v3/PRIVATE/{person}", new JsonObject { ["customerNumber"] = taken })).ShouldFail(409, "customerNumber duplicate");
        (await caller.Patch($"/v3/PRIVATE/{person}", new JsonObject { ["customerNumber"] = taken, ["riskScore"] = "x" })).ShouldFail(400, "riskScore invalid", "customerNumber duplicate");
        (await caller.Patch($"/v3/PRIVATE/{person}", new JsonObject { ["customerNumber"] = EnfucePayload.Number(), ["riskScore"] = "x" })).ShouldFail(400, "riskScore invalid");
        (await caller.Patch($"/v3/PRIVATE/{person}", new JsonObject { ["locale"] = "x", ["email"] = 5, ["bankruptcyDate"] = "2020-01-01" }))
            .ShouldFail(400, "locale invalid", "email invalid", "bankruptcyDate not_allowed");
        (await caller.Patch("/v3/PRIVATE/1", new JsonObject())).ShouldFail(404);
        (await caller.Post($"/v3/PRIVATE/{person}/update/email", new JsonObject { ["locale"] = "fi_FI" })).ShouldFail(400, "email required");
        foreach (var unknown in new[] { "name", "Email", "id", "role", "bankruptcyDate", "screening.status", "x" })
        {
            (await caller.Post($"/v3/PRIVATE/{person}/update/{unknown}", new JsonObject { [unknown] = "x" })).ShouldFail(404);
        }

        (await caller.Post($"/v3/OTHER/{person}/update/email", new JsonObject { ["email"] = "x" })).ShouldFail(404);
        JsonNode.DeepEquals(await caller.Read(person), before).Should().BeTrue();
    }

    [Fact]
    public async Task Simultaneous_changes_all_survive()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var id = await caller.Create(EnfucePayload.Private());
        string[] names = ["salutation", "email", "middleName", "regNo", "firstName", "lastName"];
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(names.Select(name => caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { [name] = $"{name} {round}" })));

            answers.Should().OnlyContain(answer => (int)answer.Status == 200);
            var now = await caller.Read(id);
            names.Select(name => now[name]!.GetValue<string>()).Should().Equal(names.Select(name => $"{name} {round}"));
        }

        (await caller.Core($"customers/by-external-id/{(await caller.Read(id))["customerNumber"]}")).ShouldBeOk().Json["version"]!.GetValue<int>().Should().Be(61);
    }

    [Fact]
    public async Task One_of_simultaneous_changes_to_the_same_number_is_accepted_and_the_others_are_rejected()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(await caller.Create(EnfucePayload.Private()));
        }

        for (var round = 0; round < 5; round++)
        {
            var number = EnfucePayload.Number();
            var answers = await Task.WhenAll(ids.Select(id => caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["customerNumber"] = number }))
                .Append(caller.Post("/v3/PRIVATE", EnfucePayload.Private(number))));

            answers.Should().ContainSingle(answer => (int)answer.Status < 300);
            foreach (var answer in answers.Where(answer => (int)answer.Status >= 300))
            {
                answer.ShouldFail(409, "customerNumber duplicate");
            }
        }
    }

    [Fact]
    public async Task A_key_makes_a_change_happen_once_and_another_body_a_conflict()
    {
        var caller = await EnfuceCaller.Of(await database.App());
        var (body, key) = (EnfucePayload.Private(), Payload.Fresh("key"));
        var first = await caller.Post("/v3/PRIVATE", body, key);
        var id = first.Json["id"]!.GetValue<string>();
        var again = await caller.Post("/v3/PRIVATE", body, key);

        (again.Body, (int)again.Status, again.Headers["Idempotency-Replayed"]).Should().Be((first.Body, 201, "true"));
        (await caller.Post("/v3/PRIVATE", EnfucePayload.Private(), key)).ShouldFail(409, "x-idempotency-key reused");
        (await caller.Post("/v3/PRIVATE", EnfucePayload.Private(), new string('k', 65))).ShouldFail(400, "x-idempotency-key invalid");
        ((int)(await caller.Post("/v3/PRIVATE", EnfucePayload.Private(), Payload.Fresh("key").PadRight(64, 'k'))).Status).Should().Be(201);
        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["email"] = "x" }, key)).ShouldBeOk();
        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["email"] = "x" }, key)).ShouldBeOk().Headers.Should().ContainKey("Idempotency-Replayed");
        (await caller.Post($"/v3/PRIVATE/{id}/update/email", new JsonObject { ["email"] = "y" }, key)).ShouldBeOk();
        var rejected = Payload.Fresh("key");
        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["email"] = 5 }, rejected)).ShouldFail(400, "email invalid");
        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["email"] = "z" }, rejected)).ShouldBeOk().Headers.Should().NotContainKey("Idempotency-Replayed");
    }

    [Fact]
    public async Task Sponsored_accounts_have_more_mandatory_fields_and_cannot_clear_them()
    {
        var account = Payload.Fresh("bin")[..20];
        var app = await database.Start(("Enfuce:SponsoredAccounts:0", account));
        var (sponsored, other) = (await EnfuceCaller.Of(app, account), await EnfuceCaller.Of(app));

        (await sponsored.Post("/v3/CORPORATE", EnfucePayload.Corporate()))
            .ShouldFail(400, "riskScore required", "registration.authority required", "registration.registrationDate required");
        await other.Create(EnfucePayload.Corporate());
        var id = await sponsored.Create(EnfucePayload.Private().With("dateOfBirth", "1990-01-01").With("nationality", new JsonArray("FIN")).With("riskScore", "Low"));
        (await sponsored.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["dateOfBirth"] = null, ["riskScore"] = null, ["nationality"] = new JsonArray(), ["address"] = new JsonObject { ["city"] = "x" } }))
            .ShouldFail(400, "dateOfBirth required", "riskScore required", "nationality required", "address.address1 required", "address.country required", "address.zipCode required");
        (await sponsored.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["salutation"] = "Mr" })).ShouldBeOk();
    }
}

public sealed class ChangesOnSqlite(SqliteDatabase database) : Changes(database), IClassFixture<SqliteDatabase>;

public sealed class ChangesOnSqlServer(SqlServerDatabase database) : Changes(database), IClassFixture<SqlServerDatabase>;
