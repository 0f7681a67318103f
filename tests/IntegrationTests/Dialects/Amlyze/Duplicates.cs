using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>A number can be used once, also by simultaneous requests.</summary>
public abstract class Duplicates(Database database)
{
    [Fact]
    public async Task Create_of_a_known_customer_is_rejected_as_C004()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(externalId))).ShouldBeAccepted();

        var answer = (await app.PostCustomer(Payload.Person(externalId))).ShouldBeRejected("C004");

        answer.Json["errorDescription"]!.GetValue<string>().Should().Be("Customer already exists");
        answer.Json["findings"]![0]!["path"]!.GetValue<string>().Should().Be("/customerExtId");
    }

    [Fact]
    public async Task Update_of_an_unknown_customer_is_rejected_as_C004()
    {
        var app = await database.App();
        var answer = (await app.PostCustomer(Payload.Person(Payload.Fresh("X"), action: "UPDATE"))).ShouldBeRejected("C004");
        answer.Json["errorDescription"]!.GetValue<string>().Should().Be("Cannot update not existing customer, use Action = CREATE");
    }

    [Fact]
    public async Task A_defective_request_also_gets_the_findings_of_database_rules_and_is_audited_for_its_customer()
    {
        var app = await database.App();
        var (externalId, number, user) = (Payload.Fresh("X"), Payload.Fresh("com"), Payload.Fresh("user"));
        (await app.PostCustomer(Payload.Person(externalId, number))).ShouldBeAccepted();

        (await app.PostCustomer(Payload.Person(externalId, number, requester: user).With("applicationDate", null))).ShouldBeRejected("C012", "O001", "C004");
        (await app.PostCustomer(Payload.Organization(externalId, action: "UPDATE").With("title", null))).ShouldBeRejected("C017.O01", "C010");
        (await app.PostCustomer(Payload.Person(Payload.Fresh("Y"), action: "UPDATE").With("applicationDate", null))).ShouldBeRejected("C012", "C004");

        (await app.PostCustomer(Payload.Organization(externalId, number, action: "UPDATE"))).ShouldBeRejected("O001", "C010");
        (await app.PostCustomer(Payload.Person(Payload.Fresh("Y"), number, action: "UPDATE"))).ShouldBeRejected("O001", "C004");
        (await app.PostCustomer(Payload.Person(externalId, action: "FOO"))).ShouldBeRejected("C005");

        (await app.AuditOf(user)).Should().ContainSingle().Which["customerId"]!.GetValue<string>().Should().Be(await app.IdOf(externalId));
    }

    [Theory]
    [InlineData("communicationNumber", "C001")]
    [InlineData("customerExtId", "C002")]
    public async Task A_number_may_not_end_in_a_space(string name, string code)
    {
        var app = await database.App();
        (await app.PostCustomer(Payload.Person(Payload.Fresh("X")).With(name, "ends in a blank "))).ShouldBeRejected(code);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("100%2F")]
    [InlineData("50% off? #1 & more")]
    [InlineData("žė 山𠮷")]
    public async Task Any_external_id_is_found_again(string externalId)
    {
        var app = await database.App();
        (await app.PostCustomer(Payload.Person(externalId))).ShouldBeAccepted();
        (await app.GetCustomer(externalId)).ShouldBeOk().Json["externalId"]!.GetValue<string>().Should().Be(externalId);
    }

    [Fact]
    public async Task A_name_with_a_noncharacter_is_rejected_and_can_be_searched_for()
    {
        var app = await database.App();
        (await app.PostCustomer(Payload.Person(Payload.Fresh("X")).With("firstName", "A\ufffe"))).ShouldBeRejected("C016.I01");
        (await app.List($"name={Uri.EscapeDataString("A\ufffe")}")).ShouldBeOk();
    }

    [Fact]
    public async Task A_blank_external_id_is_not_found()
    {
        var app = await database.App();
        (await app.Get("/onboarding/v1/customers/by-external-id/")).ShouldBeProblem(404);
        (await app.Get("/onboarding/v1/customers/by-external-id/%20")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task External_ids_differ_by_case()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("case");
        (await app.PostCustomer(Payload.Person(externalId))).ShouldBeAccepted();
        (await app.PostCustomer(Payload.Person(externalId.ToUpperInvariant()))).ShouldBeAccepted();
        (await app.GetCustomer(externalId)).Json["externalId"]!.GetValue<string>().Should().Be(externalId);
    }

    [Theory]
    [InlineData("CREATE")]
    [InlineData("UPDATE")]
    public async Task A_communication_number_used_before_is_rejected_as_O001(string action)
    {
        var app = await database.App();
        var (externalId, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(externalId, number))).ShouldBeAccepted();

        var other = action == "UPDATE" ? externalId : Payload.Fresh("X");
        var answer = (await app.PostCustomer(Payload.Person(other, number, action))).ShouldBeRejected("O001");

        answer.Json["errorDescription"]!.GetValue<string>().Should().Be("CommunicationNumber already used in amlyze");
        (await app.GetCustomer(externalId)).Json["version"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task One_of_50_simultaneous_requests_with_the_same_communication_number_is_accepted()
    {
        var app = await database.App();
        var number = Payload.Fresh("N");
        string[] externalIds = [.. Enumerable.Range(0, 50).Select(_ => Payload.Fresh("X"))];

        var answers = await Task.WhenAll(externalIds.Select(externalId => app.PostCustomer(Payload.Person(externalId, number))));

        answers.Count(answer => answer.WithoutWarnings() == AmlyzeCalls.AcceptedBody).Should().Be(1);
        foreach (var rejected in answers.Where(answer => answer.WithoutWarnings() != AmlyzeCalls.AcceptedBody))
        {
            rejected.ShouldBeRejected("O001");
        }

        var found = await Task.WhenAll(externalIds.Select(app.GetCustomer));
        found.Count(answer => answer.Status == System.Net.HttpStatusCode.OK).Should().Be(1);
    }

    [Fact]
    public async Task One_of_50_simultaneous_creates_of_a_customer_is_accepted()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.PostCustomer(Payload.Person(externalId))));

        answers.Count(answer => answer.WithoutWarnings() == AmlyzeCalls.AcceptedBody).Should().Be(1);
        foreach (var rejected in answers.Where(answer => answer.WithoutWarnings() != AmlyzeCalls.AcceptedBody))
        {
            rejected.ShouldBeRejected("C004");
        }

        (await app.List($"externalId={externalId}")).Items.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_rejected_request_leaves_only_an_audit_entry()
    {
        var app = await database.App();
        var (externalId, number, requester) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("clerk"));

        (await app.PostCustomer(Payload.Person(externalId, number, requester: requester).With("citizenshipCountry", "QQ"))).ShouldBeRejected("C016.I06");

        (await app.GetCustomer(externalId)).ShouldBeProblem(404);
        var entry = (await app.AuditOf(requester)).Should().ContainSingle().Subject;
        entry["outcome"]!.GetValue<string>().Should().Be("REFUSED");
        entry["command"]!.GetValue<string>().Should().Be("CreateCustomer");
        entry["reference"]!.GetValue<string>().Should().Be(number);
        entry["codes"]!.AsArray().Select(code => code!.GetValue<string>()).Should().Equal("C016.I06");
        entry["customerId"].Should().BeNull();
        (await app.PostCustomer(Payload.Person(externalId, number))).ShouldBeAccepted();
    }
}

public sealed class DuplicatesOnSqlite(SqliteDatabase database) : Duplicates(database), IClassFixture<SqliteDatabase>;

public sealed class DuplicatesOnSqlServer(SqlServerDatabase database) : Duplicates(database), IClassFixture<SqlServerDatabase>;
