using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The settings of a single client: its version of AMLYZE, and its business units.</summary>
public abstract class ClientSettings(Database database)
{
    private const string Batch = "/amlyze-ws-rest/batch-customers";

    [Fact]
    public async Task A_client_is_answered_as_the_version_it_is_tied_to()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        foreach (var (profile, accepted, rejected, key) in new[]
        {
            ("A", HttpStatusCode.Accepted, HttpStatusCode.OK, "errorCode"),
            ("B", HttpStatusCode.OK, HttpStatusCode.BadRequest, "errors"),
            ("C", HttpStatusCode.OK, HttpStatusCode.BadRequest, "errorCode"),
            ("D", HttpStatusCode.OK, HttpStatusCode.BadRequest, "errorCode"),
            ("default", HttpStatusCode.OK, HttpStatusCode.BadRequest, "findings"),
        })
        {
            var client = await app.AddClient(["amlyze"], profiles: new Dictionary<string, string?> { ["amlyze"] = profile });

            (await app.PostCustomerAs(client, Payload.Person(Payload.Fresh("X")))).Status.Should().Be(accepted, profile);
            var rejection = await app.PostCustomerAs(client, Payload.Person(""));
            rejection.Status.Should().Be(rejected, profile);
            rejection.Json.AsObject().Should().ContainKey(key, profile);
            (await app.Send(HttpMethod.Get, AmlyzeCalls.Path, client.Basic)).Json.AsObject().ContainsKey("timestamp").Should().Be(profile is "C" or "D" or "default", profile);
        }
    }

    [Fact]
    public async Task An_account_with_several_business_units_must_name_one_that_the_client_is_allowed()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var account = Guid.NewGuid().ToString("N");
        var first = await app.AddClient(["amlyze"], account, units: ["BU_1"]);
        (await app.PostCustomerAs(first, Payload.Person(Payload.Fresh("X")))).ShouldBeAccepted();

        var (second, free) = (await app.AddClient(["amlyze"], account, units: ["DEFAULT"]), await app.AddClient(["amlyze"], account));

        // An instance's copy of an account is up to two seconds old; a new instance has no copy yet.
        app = await database.Start(new AppChoices { Environment = "Production" });
        (await app.PostCustomerAs(second, Payload.Person(Payload.Fresh("X")))).ShouldBeRejected("C006").Json["errorDescription"]!.GetValue<string>().Should().Be("BusinessUnit is mandatory");
        (await app.PostCustomerAs(second, Payload.Person(Payload.Fresh("X")).With("businessUnit", "BU_1"))).ShouldBeRejected("C006");
        (await app.PostCustomerAs(second, Payload.Person(Payload.Fresh("X")).With("businessUnit", "DEFAULT"))).ShouldBeAccepted();
        (await app.PostCustomerAs(free, Payload.Person(Payload.Fresh("X")))).ShouldBeRejected("C006");
        (await app.PostCustomerAs(free, Payload.Person(Payload.Fresh("X")).With("businessUnit", "BU_1"))).ShouldBeAccepted();
        (await app.PostCustomerAs(free, Payload.Person(Payload.Fresh("X")).With("businessUnit", "MARS"))).ShouldBeRejected("C006");
        (await app.Send(HttpMethod.Post, Batch, second.Basic, Two())).ShouldBeOk().Json["results"]!.AsArray()
            .Select(result => (string?)result!["errorCode"]).Should().Equal("C006", null);
    }

    [Fact]
    public async Task A_client_changes_no_customer_of_a_unit_it_is_not_allowed()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var (account, id) = (Guid.NewGuid().ToString("N"), Payload.Fresh("X"));
        var (one, other) = (await app.AddClient(["amlyze", "core"], account, units: ["BU_1"]), await app.AddClient(["amlyze"], account, units: ["DEFAULT"]));
        (await app.PostCustomerAs(one, Payload.Person(id).With("businessUnit", "BU_1"))).ShouldBeAccepted();
        JsonObject Update() => Payload.Person(id, action: "UPDATE").With("businessUnit", "DEFAULT").With("lastName", "Taken");

        (await app.PostCustomerAs(other, Update())).ShouldBeRejected("C006");
        (await app.PostCustomerAs(other, Update().With("citizenshipCountry", "ZZ"))).ShouldBeRejected("C016.I06", "C006");
        (await app.Send(HttpMethod.Post, Batch, other.Basic, new JsonObject { ["customers"] = new JsonArray(Update().Imported("LOW", "ACTIVE")) }))
            .ShouldBeOk().Json["results"]![0]!["errorCode"]!.GetValue<string>().Should().Be("C006");
        (await app.Send(HttpMethod.Post, "/amlyze-ws-rest/simplified-customer", other.Basic, Update())).Codes.Should().Contain("C006");

        var stored = (await app.GetAs(one, $"/onboarding/v1/customers/by-external-id/{id}")).ShouldBeOk().Json;
        (stored["version"]!.GetValue<int>(), stored["businessUnit"]!.GetValue<string>()).Should().Be((1, "BU_1"));
        (await app.PostCustomerAs(one, Payload.Person(id, action: "UPDATE").With("businessUnit", "BU_1"))).ShouldBeAccepted();
    }

    [Fact]
    public async Task An_account_with_one_unit_or_none_need_not_name_it()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var client = await app.AddClient(["amlyze"], Guid.NewGuid().ToString("N"), units: ["BU_1"]);

        (await app.PostCustomerAs(client, Payload.Person(Payload.Fresh("X")))).ShouldBeAccepted();
        (await app.PostCustomerAs(client, Payload.Person(Payload.Fresh("X")).With("businessUnit", "DEFAULT"))).ShouldBeRejected("C006");
    }

    private static JsonObject Two() => new()
    {
        ["customers"] = new JsonArray(
            Payload.Person(Payload.Fresh("X")).Imported("LOW", "ACTIVE"),
            Payload.Person(Payload.Fresh("X")).Imported("LOW", "ACTIVE").With("businessUnit", "DEFAULT")),
    };
}

public sealed class ClientSettingsOnSqlite(SqliteDatabase database) : ClientSettings(database), IClassFixture<SqliteDatabase>;

public sealed class ClientSettingsOnSqlServer(SqlServerDatabase database) : ClientSettings(database), IClassFixture<SqlServerDatabase>;
