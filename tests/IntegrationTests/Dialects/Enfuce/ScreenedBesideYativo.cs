using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Yativo;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>Customers of APIs that have no field for screenings are screened where a setting demands it.</summary>
public abstract class ScreenedBesideYativo(Database database)
{
    [Fact]
    public async Task Customers_of_card_issuers_and_payment_companies_are_screened_by_setting()
    {
        var app = await database.Start(("Screening:Processes:Sanctions:Categories:0", "*"));
        var (first, last) = (FreshName(), FreshName());
        await app.NewList("SANCTIONS", $"a1,{first} {last},,", $"a2,{last} Trading,,,ORGANIZATION");
        var enfuce = await EnfuceCaller.Of(app);
        var yativo = await YativoCaller.Of(app);
        var card = EnfucePayload.Private().With("firstName", first).With("lastName", last);
        var company = EnfucePayload.Corporate().With("name", $"{last} Trading Oy");
        await enfuce.Create(card);
        await enfuce.Create(company);
        var payment = await yativo.Create(YativoPayload.Person().With("customer_name", $"{last}, {first}"));

        foreach (var number in new[] { card["customerNumber"]!.GetValue<string>(), company["customerNumber"]!.GetValue<string>() })
        {
            (await Outcome(() => enfuce.Core($"customers/by-external-id/{number}"))).Should().Be("HITS", number);
        }

        (await Outcome(() => yativo.Core($"customers/{payment}"))).Should().Be("HITS");
        await enfuce.Patch($"/v3/PRIVATE/{(await enfuce.Get($"/v3/customerNumber/{card["customerNumber"]}")).Json["id"]}", new JsonObject { ["firstName"] = FreshName(), ["lastName"] = FreshName() });
        (await Outcome(() => enfuce.Core($"customers/by-external-id/{card["customerNumber"]}"), "CLEAR")).Should().Be("CLEAR", "a change of the name is screened again");
        await database.Stop(app);
    }

    private static async Task<string?> Outcome(Func<Task<Answer>> read, string expected = "HITS") => await Eventually.Value(
        async () => (await read()).ShouldBeOk().Json["screening"]?["sanctions"]?["state"]?.GetValue<string>(), state => state == expected);
}

public sealed class ScreenedBesideYativoOnSqlite(SqliteDatabase database) : ScreenedBesideYativo(database), IClassFixture<SqliteDatabase>;

public sealed class ScreenedBesideYativoOnSqlServer(SqlServerDatabase database) : ScreenedBesideYativo(database), IClassFixture<SqlServerDatabase>;
