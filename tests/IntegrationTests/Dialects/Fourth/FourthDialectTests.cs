using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Fourth;

/// <summary>A further dialect works over HTTP with only its own folder and one registration.</summary>
public abstract class FourthDialectTests(Database database)
{
    private const string Path = "/fourth/customers";

    [Fact]
    public async Task It_creates_and_reads_customers_and_updates_of_other_forms_keep_the_data_that_only_it_has()
    {
        var app = await database.Start(new AppChoices { Services = services => services.AddFourth() });
        var caller = await app.AddClient(["fourth", "plain", "core"], "fourth", ["reader"]);
        var code = Payload.Fresh("F");

        (await app.Send(HttpMethod.Post, Path, caller.Basic, Body(code, "Ana Rosa", "North"))).ShouldBeOk();
        (await app.Send(HttpMethod.Get, $"{Path}/{code}", caller.Basic)).ShouldBeOk().Json["branch"]!.GetValue<string>().Should().Be("North");

        (await app.PostAs(caller, Payload.Person(code, action: "UPDATE").Imported("LOW", "ACTIVE"))).ShouldBeOk();

        var read = (await app.Send(HttpMethod.Get, $"{Path}/{code}", caller.Basic)).ShouldBeOk().Json;
        (read["name"]!.GetValue<string>(), read["branch"]!.GetValue<string>()).Should().Be(("Vardenis Pavardenis", "North"));
        var core = (await app.GetAs(caller, $"/onboarding/v1/customers/by-external-id/{code}")).ShouldBeOk().Json;
        (core["fourth"]!["branch"]!.GetValue<string>(), core["riskLevel"]!.GetValue<string>()).Should().Be(("North", "LOW"));
    }

    [Fact]
    public async Task Its_form_has_mandatory_fields_and_only_its_clients_may_use_it()
    {
        var app = await database.Start(new AppChoices { Services = services => services.AddFourth() });
        var (caller, other) = (await app.AddClient(["fourth"], "fourth"), await app.AddClient(["plain"], "fourth"));

        var rejected = await app.Send(HttpMethod.Post, Path, caller.Basic, Body(Payload.Fresh("F"), null, new string('x', 21)));
        rejected.ShouldBeProblem(400).Codes.Should().Equal("name_missing", "fourth_invalid");
        ((int)(await app.Send(HttpMethod.Get, $"{Path}/X", other.Basic)).Status).Should().Be(403);
        ((int)(await app.Send(HttpMethod.Get, $"{Path}/X")).Status).Should().Be(401);
    }

    private static JsonObject Body(string code, string? name, string? branch) => new() { ["code"] = code, ["name"] = name, ["branch"] = branch };
}

public sealed class FourthDialectOnSqlite(SqliteDatabase database) : FourthDialectTests(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class FourthDialectOnSqlServer(SqlServerDatabase database) : FourthDialectTests(database.Plain()), IClassFixture<SqlServerDatabase>;
