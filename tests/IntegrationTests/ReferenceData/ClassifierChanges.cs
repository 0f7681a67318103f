using System.Net;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.ReferenceData;

/// <summary>A change by an administrator takes effect at once on the instance that made it.</summary>
public abstract class ClassifierChanges(Database database)
{
    [Fact]
    public async Task All_18_classifiers_are_listed_with_the_number_of_their_codes()
    {
        var app = await database.App();
        var before = (await app.Get(ClassifierCalls.Root)).ShouldBeOk();
        before.Items.Should().HaveCount(20);
        before.Items.Should().OnlyContain(one => one["live"]!.GetValue<int>() > 0);
        var all = before.Items.ToDictionary(one => one["name"]!.GetValue<string>(), one => (Live: one["live"]!.GetValue<int>(), Retired: one["retired"]!.GetValue<int>()));

        (await app.AddCode("decisionGround", Payload.Fresh("G"))).Status.Should().Be(HttpStatusCode.Created);
        var retired = Payload.Fresh("G");
        await app.AddCode("decisionGround", retired);
        await app.RetireCode("decisionGround", retired);

        var after = (await app.Get(ClassifierCalls.Root)).Items.Single(one => one["name"]!.GetValue<string>() == "decisionGround");
        (after["live"]!.GetValue<int>(), after["retired"]!.GetValue<int>()).Should().Be((all["decisionGround"].Live + 1, all["decisionGround"].Retired + 1));
    }

    [Fact]
    public async Task A_code_that_was_added_is_accepted_at_once()
    {
        var app = await database.App();
        var code = Payload.Fresh("FORM");
        (await app.Post(Payload.Organization(Payload.Fresh("X")).With("legalForm", code))).ShouldBeProblem(400).Codes.Should().Equal("C017.O03");

        var added = await app.AddCode("legalForm", code, "Žemės bendrovė");

        added.Status.Should().Be(HttpStatusCode.Created, added.Body);
        added.Body.Should().Be($$"""{"code":"{{code}}","name":"Žemės bendrovė"}""");
        added.Headers["Location"].Should().Be($"/onboarding/v1/classifiers/legalForm/codes/{code}");
        (await app.Get(added.Headers["Location"])).ShouldBeOk().Body.Should().Be(added.Body);
        (await app.Post(Payload.Organization(Payload.Fresh("X")).With("legalForm", code))).ShouldBeOk();
        app.ServedName("legalForm", code).Should().Be("Žemės bendrovė");
    }

    [Fact]
    public async Task A_retired_code_is_rejected_in_new_data_and_stays_readable_in_old()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.Post(Payload.Person(externalId).With("citizenshipCountry", "NU"))).ShouldBeOk();

        (await app.RetireCode("country", "NU")).Status.Should().Be(HttpStatusCode.NoContent);

        (await app.Post(Payload.Person(Payload.Fresh("X")).With("citizenshipCountry", "NU"))).ShouldBeProblem(400).Codes.Should().Equal("C016.I06");
        app.ServedName("country", "NU").Should().BeNull();
        (await app.GetCustomer(externalId)).ShouldBeOk().Json["citizenshipCountry"]!.GetValue<string>().Should().Be("NU");
        (await app.List($"externalId={externalId}")).ShouldBeOk().Items.Should().ContainSingle();

        var since = (await app.StoredCode("country", "NU"))!["retiredAt"]!.GetValue<string>();
        (await app.RetireCode("country", "NU")).Status.Should().Be(HttpStatusCode.NoContent);
        (await app.StoredCode("country", "NU"))!["retiredAt"]!.GetValue<string>().Should().Be(since);
    }

    [Fact]
    public async Task A_retired_code_is_restored_with_the_new_name_if_there_is_one()
    {
        var app = await database.App();
        var code = Payload.Fresh("C");
        await app.AddCode("currency", code, "First");
        await app.RetireCode("currency", code);

        var back = (await app.AddCode("currency", code)).ShouldBeOk();
        back.Body.Should().Be($$"""{"code":"{{code}}","name":"First"}""");
        await app.RetireCode("currency", code);
        (await app.AddCode("currency", code, "Second")).ShouldBeOk();
        app.ServedName("currency", code).Should().Be("Second");
    }

    [Fact]
    public async Task Codes_are_listed_in_ordinal_order_all_or_by_whether_they_are_retired()
    {
        var app = await database.App();
        string[] codes = [.. new[] { "b", "B", "a", "𠮷", "\uffee" }.Select(end => $"order-{end}")];
        foreach (var code in codes)
        {
            (await app.AddCode("operationType", code)).Status.Should().Be(HttpStatusCode.Created);
        }

        await app.RetireCode("operationType", codes[0]);

        (await Listed(app, "")).Should().Equal(codes.Order(StringComparer.Ordinal));
        (await Listed(app, "?retired=true")).Should().Equal(codes[0]);
        (await Listed(app, "?retired=false")).Should().Equal(codes[1..].Order(StringComparer.Ordinal));
        (await app.Get($"{ClassifierCalls.Root}/operationType?retired=perhaps")).ShouldBeProblem(400);
        app.Served("operationType").Select(one => one.Code).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_change_and_every_rejection_is_audited()
    {
        var app = await database.App();
        var code = Payload.Fresh("T");
        await app.AddCode("turnoverType", code);
        (await app.AddCode("turnoverType", code)).ShouldBeProblem(409).Codes.Should().Equal("code_exists");
        await app.RenameCode("turnoverType", code, "Name");
        (await app.RenameCode("turnoverType", code, " ")).ShouldBeProblem(400).Codes.Should().Equal("invalid_name");
        await app.RetireCode("turnoverType", code);
        await app.AddCode("turnoverType", code);
        await app.RetireCode("unknown", code);

        (await app.Trail("turnoverType", code)).Should().Equal(
            "AddClassifierCode ACCEPTED",
            "AddClassifierCode REFUSED code_exists",
            "RenameClassifierCode ACCEPTED",
            "RenameClassifierCode REFUSED invalid_name",
            "RetireClassifierCode ACCEPTED",
            "AddClassifierCode ACCEPTED");
        (await app.Trail("unknown", code)).Should().Equal("RetireClassifierCode REFUSED not_found");
    }

    private static async Task<IEnumerable<string>> Listed(OnboardingApp app, string query) =>
        (await app.Get($"{ClassifierCalls.Root}/operationType{query}")).ShouldBeOk().Items
            .Select(one => one["code"]!.GetValue<string>()).Where(code => code.StartsWith("order-", StringComparison.Ordinal));
}

public sealed class ClassifierChangesOnSqlite(SqliteDatabase database) : ClassifierChanges(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ClassifierChangesOnSqlServer(SqlServerDatabase database) : ClassifierChanges(database.Plain()), IClassFixture<SqlServerDatabase>;
