using System.Globalization;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Audit;

/// <summary>The list of audit entries: filters, both orders, pages and counts.</summary>
public abstract class AuditLists(Database database)
{
    [Fact]
    public async Task Each_filter_finds_exactly_its_entries_and_the_count_is_that_of_all_pages()
    {
        var app = await database.App();
        var (one, other) = (Payload.Fresh("jonas"), Payload.Fresh("ona"));
        (await app.Post(Payload.Person(Payload.Fresh("X"), requester: one))).ShouldBeOk();
        (await app.Post(Payload.Person(Payload.Fresh("X"), requester: one).With("lastName", null))).ShouldBeProblem(400);
        var between = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        (await app.Post(Payload.Person(Payload.Fresh("X"), requester: one))).ShouldBeOk();
        (await app.Post(Payload.Person(Payload.Fresh("X"), requester: other))).ShouldBeOk();
        var all = (await app.Audit($"user={one}&count=true")).ShouldBeOk();

        all.Items.Should().HaveCount(3);
        Counted(all).Should().Be((3, true));
        foreach (var (query, expected) in new[]
        {
            ("outcome=REFUSED", 1), ("outcome=ACCEPTED", 2), ("outcome=FAILED", 0), ("command=CreateCustomer", 3), ("command=createcustomer", 0), ("client=none", 0),
            ($"from={between}", 1), ($"to={between}", 2), ($"from={between}&to={between}", 0), ("outcome=ACCEPTED&command=CreateCustomer&sort=-number", 2),
            ($"customerId={all.Items[0]["customerId"]}", 1), ($"customerId={Guid.NewGuid()}", 0), ($"caseId={Guid.NewGuid()}", 0),
        })
        {
            var found = (await app.Audit($"user={one}&count=true&{query.Replace("+", "%2B", StringComparison.Ordinal)}")).ShouldBeOk();
            found.Items.Should().HaveCount(expected, query);
            Counted(found).Should().Be((expected, true), query);
        }

        (await app.Audit($"user={one}")).Json["count"].Should().BeNull();
    }

    [Fact]
    public async Task The_newest_first_is_the_same_trail_backwards_page_by_page()
    {
        var app = await database.App();
        var user = Payload.Fresh("rasa");
        for (var i = 0; i < 5; i++)
        {
            (await app.Post(Payload.Person(Payload.Fresh("X"), requester: user))).ShouldBeOk();
        }

        var forwards = await Numbers(app, $"user={user}&limit=2");
        forwards.Should().HaveCount(5).And.BeInAscendingOrder();
        (await Numbers(app, $"user={user}&limit=2&sort=-number")).Should().Equal(forwards.Reverse());
        (await Numbers(app, $"user={user}&limit=5&sort=-number")).Should().Equal(forwards.Reverse());
    }

    [Fact]
    public async Task The_commands_about_a_case_are_found_by_it_and_only_in_its_account()
    {
        var app = await database.App();
        var account = Payload.Fresh("c").ToLowerInvariant();
        var ours = await app.AddClient(["core", "plain"], account, ["reader", "compliance"]);
        var theirs = await app.AddClient(["core"], Payload.Fresh("d").ToLowerInvariant(), ["reader", "auditor"]);
        var path = await CaseCalls.OpenCase(app, request => app.PostAs(ours, request));
        var id = path[(path.LastIndexOf('/') + 1)..];
        (await app.Send(HttpMethod.Post, $"{path}/claim", ours.Basic)).ShouldBeOk();
        (await app.Send(HttpMethod.Post, $"{path}/decision", ours.Basic, CaseCalls.Body("ACCEPTED", level: "NONE"))).ShouldBeProblem(409);
        (await app.Send(HttpMethod.Post, $"{path}/decision", ours.Basic, CaseCalls.Body("REJECTED"))).ShouldBeOk();

        var found = (await app.GetAs(ours, $"/onboarding/v1/audit?caseId={id}&count=true")).ShouldBeOk();
        found.Items.Select(one => $"{one["command"]} {one["outcome"]}").Should().Equal("ClaimCase ACCEPTED", "DecideCase REFUSED", "DecideCase ACCEPTED");
        Counted(found).Should().Be((3, true));
        (await app.GetAs(theirs, $"/onboarding/v1/audit?caseId={id}")).ShouldBeOk().Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData("sort=at")]
    [InlineData("sort=%2Dnumber,number")]
    [InlineData("outcome=REJECTED")]
    [InlineData("from=today")]
    [InlineData("to=1")]
    [InlineData("count=maybe")]
    [InlineData("caseId=7")]
    [InlineData("newest=true")]
    public async Task An_invalid_query_is_a_problem(string query) => (await (await database.App()).Audit(query)).ShouldBeProblem(400);

    internal static (int Value, bool IsExact) Counted(Answer page) =>
        (page.Json["count"]!["value"]!.GetValue<int>(), page.Json["count"]!["isExact"]!.GetValue<bool>());

    private static async Task<IReadOnlyList<long>> Numbers(OnboardingApp app, string query)
    {
        var (numbers, next) = (new List<long>(), (string?)null);
        do
        {
            var page = (await app.Audit($"{query}{(next is null ? "" : $"&after={next}")}")).ShouldBeOk();
            numbers.AddRange(page.Items.Select(one => one["number"]!.GetValue<long>()));
            next = page.Json["next"]?.GetValue<string>();
        }
        while (next is not null);
        return numbers;
    }
}

public sealed class AuditListsOnSqlite(SqliteDatabase database) : AuditLists(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class AuditListsOnSqlServer(SqlServerDatabase database) : AuditLists(database.Plain()), IClassFixture<SqlServerDatabase>;
