using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Threading.Tasks;
using FluentAssertions;

/// <summary>A client of the core API: customers, cases, events, subscriptions, classifiers, a list and a match, and their rejections.</summary>
public static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task Run(HttpClient http)
    {
        var customer = await Customers(http);
        await Cases(http, customer);
        await Events(http, customer);
        await Subscriptions(http);
        await Classifiers(http);
        await Screening(http);
        await Missing(http);
    }

    // The core API has no call that creates a customer; a dialect does.
    private static async Task<CustomerDetails> Customers(HttpClient http)
    {
        var id = Guid.NewGuid().ToString("N");
        (await http.PostAsJsonAsync("plain/customers", new
        {
            communicationNumber = $"N-{id}", requester = "bank", action = "CREATE", sourceOfRiskLevel = "EVALUATE", riskManagementCategory = "IND_AMLYZE",
            entityType = "INDIVIDUAL", customerExtId = $"X-{id}", applicationDate = "2024-01-03", firstName = "Vardenis", lastName = "Pavardenis",
            citizenshipCountry = "LT", isPEP = true,
        })).EnsureSuccessStatusCode();

        var customers = new CustomersClient(http);
        var listed = (await customers.ListAsync(externalId: $"X-{id}", entityType: EntityType.INDIVIDUAL)).Items.Single();
        (await customers.ListAsync(externalId: $"X-{id}", entityType: EntityType.ORGANIZATION)).Items.Should().BeEmpty();
        var whole = await customers.GetAsync(listed.Id);
        whole.ExternalId.Should().Be($"X-{id}");
        whole.EntityType.Should().Be(EntityType.INDIVIDUAL);
        (await customers.GetByExternalIdAsync($"X-{id}")).Id.Should().Be(listed.Id);
        (await customers.StateBirthDateAsync(listed.Id, new() { BirthDate = "1990-02" })).Version.Should().BeGreaterThan(whole.Version);
        (await customers.VersionsAsync(listed.Id)).Items.Should().HaveCountGreaterThan(1);
        (await Rejected(() => customers.StateBirthDateAsync(listed.Id, new() { BirthDate = "soon" }), 400)).Findings!.Single().Path.Should().Be("/birthDate");
        (await Rejected(() => customers.ListAsync(limit: 0), 400)).Findings!.Single().Path.Should().Be("/limit");
        return whole;
    }

    private static async Task Cases(HttpClient http, CustomerDetails customer)
    {
        var cases = new CasesClient(http);
        var open = await Until(async () => (await cases.ListAsync(customerId: customer.Id, level: RiskLevel.HIGH)).Items.FirstOrDefault());
        open.State.Should().Be(AssessmentState.PENDING);
        open.Decision.Should().BeNull();
        (await cases.GetAsync(open.Id)).Case.InitialLevel.Should().Be(RiskLevel.HIGH);

        var rejected = await Rejected(() => cases.DecideAsync(open.Id, new() { Decision = DecisionType.ACCEPTED, GroundCode = "no such ground" }), 400);
        rejected.Type.Should().Be("/problems/invalid_request");
        rejected.Findings!.Single().Should().BeEquivalentTo(new { Code = "unknown_decision_ground", Path = "/groundCode" });

        var decided = await cases.DecideAsync(open.Id, new()
        {
            Decision = DecisionType.ACCEPTED,
            GroundCode = "01",
            Override = new() { Level = RiskLevel.EXTREME, Reason = "known", Until = new(2999, 12, 31, 0, 0, 0, TimeSpan.Zero) },
        });
        decided.FinalLevel.Should().Be(RiskLevel.EXTREME);
        decided.Decision.Should().Be(DecisionType.ACCEPTED);
        (await Rejected(() => cases.DecideAsync(open.Id, new() { Decision = DecisionType.REJECTED, GroundCode = "01" }), 409)).Findings.Should().NotBeEmpty();
    }

    private static async Task Events(HttpClient http, CustomerDetails customer)
    {
        var events = new EventsClient(http);
        var first = await Until(async () => (await events.ListAsync(customerId: customer.Id)).Items.FirstOrDefault());
        first.CustomerId.Should().Be(customer.Id);
        first.Sequence.Should().BePositive();
    }

    private static async Task Subscriptions(HttpClient http)
    {
        var subscriptions = new SubscriptionsClient(http);
        var added = await subscriptions.AddAsync(new() { Url = "https://example.com/hook", Types = ["*"], Dialect = "plain" });
        added.Secret.Should().StartWith("whsec_");
        added.State.Should().Be(SubscriptionState.ACTIVE);
        (await subscriptions.ListAsync()).Items.Should().Contain(one => one.Id == added.Id);
        (await subscriptions.PauseAsync(added.Id)).State.Should().Be(SubscriptionState.PAUSED);
        await subscriptions.DeleteAsync(added.Id);

        var rejected = await Rejected(() => subscriptions.AddAsync(new() { Url = "ftp://example.com", Types = [] }), 400);
        rejected.Findings!.Select(finding => finding.Path).Should().Contain("/url").And.Contain("/types");
    }

    private static async Task Classifiers(HttpClient http)
    {
        var classifiers = new ClassifiersClient(http);
        var unit = $"U{Guid.NewGuid():N}"[..12];
        (await classifiers.AddAsync("businessUnit", new() { Code = unit, Name = "Unit 1" })).Name.Should().Be("Unit 1");
        (await classifiers.CodesAsync("businessUnit")).Items.Should().Contain(code => code.Code == unit);
        (await Rejected(() => classifiers.AddAsync("country", new() { Code = "nowhere" }), 400)).Findings.Should().NotBeEmpty();
    }

    private static async Task Screening(HttpClient http)
    {
        var (lists, key) = (new ScreeningListsClient(http), $"l{Guid.NewGuid():N}"[..12]);
        (await lists.DefineAsync(key, new() { Name = "Watch", Process = ScreeningProcess.INTERNAL_LIST, Format = "core-csv" })).Process.Should().Be(ScreeningProcess.INTERNAL_LIST);
        var file = new MemoryStream(Encoding.UTF8.GetBytes("id,type,name\n1,INDIVIDUAL,Orla Vantongeren\n"));
        (await lists.ImportAsync(key, files: [new FileParameter(file, "watch.csv", "text/csv")])).Entries.Should().Be(1);

        var found = await new MatchingClient(http).MatchAsync(new()
        {
            Queries = [new() { EntityType = EntityType.INDIVIDUAL, Name = "Orla Vantongeren" }],
            Processes = [ScreeningProcess.INTERNAL_LIST, ScreeningProcess.PEP],
        });
        var result = found.Results.Single();
        result.Hits.Should().Contain(hit => hit.List == key);
        result.Missing.Should().Equal(ScreeningProcess.PEP);
    }

    private static async Task Missing(HttpClient http)
    {
        var problem = await Rejected(() => new CustomersClient(http).GetAsync(Guid.NewGuid()), 404);
        problem.Status.Should().Be(404);
        problem.CorrelationId.Should().NotBeEmpty();
        (await new ProblemsClient(http).GetAsync("not_found")).Should().NotBeNull();
    }

    private static async Task<ProblemDetails> Rejected(Func<Task> call, int status)
    {
        var rejected = (await call.Should().ThrowAsync<ApiException<ProblemDetails>>()).Which;
        rejected.StatusCode.Should().Be(status);
        return rejected.Result;
    }

    private static async Task<T> Until<T>(Func<Task<T?>> read)
        where T : class
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await Task.Delay(100))
        {
            if (await read() is { } found)
            {
                return found;
            }
        }

        throw new TimeoutException();
    }
}
