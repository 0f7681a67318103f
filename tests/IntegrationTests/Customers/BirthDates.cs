using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>Dates of birth that are known by month or year, in the core API.</summary>
public abstract class BirthDates(Database database)
{
    [Theory]
    [InlineData("1961", "1961-05-03")]
    [InlineData("1961-05", "1961")]
    [InlineData("1961-05-03", "1961-05")]
    public async Task A_date_is_stored_shown_and_found_with_its_precision(string stated, string sought)
    {
        var app = await database.Plain().App();
        var externalId = Payload.Fresh("X");
        (await app.Post(Payload.Person(externalId).Imported("LOW", "ACTIVE"))).ShouldBeOk();
        var customer = (await app.Get($"/onboarding/v1/customers/by-external-id/{externalId}")).ShouldBeOk().Json;

        var shown = (await Put(app, customer["id"]!.GetValue<string>(), stated)).ShouldBeOk().Json;

        (shown["birthDate"]!.GetValue<string>(), shown["version"]!.GetValue<int>()).Should().Be((stated, customer["version"]!.GetValue<int>() + 1));
        (await Found(app, externalId, sought)).Should().ContainSingle();
        (await Found(app, externalId, "1962")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("1899", "invalid_birth_date")]
    [InlineData("2999-01", "invalid_birth_date")]
    [InlineData("05/1961", "invalid_birth_date")]
    [InlineData(" ", "member_missing")]
    public async Task Another_text_is_rejected(string stated, string code)
    {
        var app = await database.Plain().App();
        var externalId = Payload.Fresh("X");
        (await app.Post(Payload.Person(externalId).Imported("LOW", "ACTIVE"))).ShouldBeOk();
        var id = (await app.Get($"/onboarding/v1/customers/by-external-id/{externalId}")).ShouldBeOk().Json["id"]!.GetValue<string>();

        (await Put(app, id, stated)).ShouldBeProblem(400).Codes.Should().Equal(code);
    }

    private static Task<Answer> Put(OnboardingApp app, string id, string stated) =>
        app.Send(HttpMethod.Put, $"/onboarding/v1/customers/{id}/birth-date", body: new JsonObject { ["birthDate"] = stated });

    private static async Task<IReadOnlyList<JsonNode>> Found(OnboardingApp app, string externalId, string birthDate) =>
        (await app.Get($"/onboarding/v1/customers?externalId={externalId}&birthDate={birthDate}")).ShouldBeOk().Items;
}

public sealed class BirthDatesOnSqlite(SqliteDatabase database) : BirthDates(database), IClassFixture<SqliteDatabase>;

public sealed class BirthDatesOnSqlServer(SqlServerDatabase database) : BirthDates(database), IClassFixture<SqlServerDatabase>;
