using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Requests are found in the audit trail and by the correlation id.</summary>
public abstract class Trails(Database database)
{
    [Fact]
    public async Task The_audit_is_filtered_by_customer_and_by_user()
    {
        var app = await database.App();
        var (one, two, anna, ben) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("anna"), Payload.Fresh("ben"));
        (await app.Post(Payload.Person(one, requester: anna))).ShouldBeOk();
        (await app.Post(Payload.Person(two, requester: ben))).ShouldBeOk();
        (await app.Post(Payload.Person(one, action: "UPDATE", requester: ben))).ShouldBeOk();
        (await app.Post(Payload.Person(one, action: "UPDATE", requester: ben)
            .With("riskManagementCategory", "LEAD_IND").With("birthDate", "2000-01-01"))).ShouldBeProblem(409).Codes.Should().Equal("C007");

        (await app.AuditOf(anna)).Should().ContainSingle();
        (await app.AuditOf(ben)).Select(entry => entry["command"]!.GetValue<string>())
            .Should().Equal("CreateCustomer", "UpdateQuestionnaire", "UpdateQuestionnaire");
        (await app.AuditOf(anna.ToUpperInvariant())).Should().BeEmpty();
        var aboutOne = (await app.Audit($"customerId={await app.IdOf(one)}")).ShouldBeOk().Items;
        aboutOne.Select(entry => $"{entry["user"]} {entry["outcome"]}").Should().Equal($"{anna} ACCEPTED", $"{ben} ACCEPTED", $"{ben} REFUSED");
        aboutOne.Select(entry => entry["number"]!.GetValue<long>()).Should().BeInAscendingOrder();
        var both = (await app.Audit($"customerId={await app.IdOf(one)}&user={ben}&limit=1")).ShouldBeOk();
        both.Items.Should().ContainSingle();
        (await app.Audit($"customerId={await app.IdOf(one)}&user={ben}&after={both.Json["next"]}")).Items.Should().ContainSingle();
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=x")]
    [InlineData("after=x")]
    [InlineData("customerId=x")]
    public async Task An_invalid_audit_query_is_a_problem(string query) => (await (await database.App()).Audit(query)).ShouldBeProblem(400);

    [Fact]
    public async Task The_callers_correlation_id_is_echoed_and_audited()
    {
        var app = await database.App();
        var (id, requester) = (Guid.NewGuid().ToString(), Payload.Fresh("clerk"));
        (await app.Post(Payload.Person(Payload.Fresh("X"), requester: requester), id)).ShouldBeOk().Headers["X-Correlation-Id"].Should().Be(id);
        var rejected = (await app.Post(Payload.Person("", requester: requester), id)).ShouldBeProblem(400);
        rejected.Codes.Should().Equal("C002");
        rejected.Headers["X-Correlation-Id"].Should().Be(id);
        (await app.AuditOf(requester)).Select(entry => entry["correlationId"]!.GetValue<string>()).Should().Equal(id, id);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("{injected}")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task An_invalid_correlation_id_is_replaced(string sent)
    {
        var answer = await (await database.App()).Post(Payload.Person(Payload.Fresh("X")), sent);
        answer.ShouldBeOk().Headers["X-Correlation-Id"].Should().NotBe(sent).And.MatchRegex("^[0-9a-f]{32}$");
    }

    [Fact]
    public async Task A_code_that_is_retired_by_SQL_is_rejected_within_seconds()
    {
        var app = await database.App();
        (await app.Post(Payload.Person(Payload.Fresh("X")).With("citizenshipCountry", "NZ"))).ShouldBeOk();

        (await app.Sql($"UPDATE ClassifierEntries SET RetiredAt = {DateTimeOffset.UtcNow} WHERE Classifier = 'country' AND Code = 'NZ'")).Should().Be(1);

        Answer? answer = null;
        await Eventually.True(
            async () => (answer = await app.Post(Payload.Person(Payload.Fresh("X")).With("citizenshipCountry", "NZ"))).Status != System.Net.HttpStatusCode.OK, () => "the code is still taken");
        answer!.ShouldBeProblem(400).Codes.Should().Equal("C016.I06");
    }

    [Fact]
    public async Task Instances_with_equal_clocks_lose_no_audit_entry()
    {
        var clock = new StandingClock();
        var (one, two) = (await database.Start(new AppChoices { Clock = clock }), await database.Start(new AppChoices { Clock = clock }));
        var requester = Payload.Fresh("clerk");
        foreach (var app in new[] { one, two, one, two })
        {
            (await app.Post(Payload.Person(Payload.Fresh("X"), requester: requester))).ShouldBeOk();
            (await app.Post(Payload.Person("", requester: requester))).ShouldBeProblem(400).Codes.Should().Equal("C002");
        }

        (await one.AuditOf(requester)).Should().HaveCount(8);
    }

    private sealed class StandingClock : TimeProvider
    {
        private readonly DateTimeOffset _now = DateTimeOffset.UtcNow.AddYears(1);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}

public sealed class TrailsOnSqlite(SqliteDatabase database) : Trails(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class TrailsOnSqlServer(SqlServerDatabase database) : Trails(database.Plain()), IClassFixture<SqlServerDatabase>;
