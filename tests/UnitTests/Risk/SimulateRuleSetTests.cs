using System.Runtime.CompilerServices;
using System.Text;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.SimulateRuleSet;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk;

public class SimulateRuleSetTests
{
    /// <summary>By the small set: 14.5, thus LOW.</summary>
    private const string Low = """{"citizenshipCountry":"DE"}""";

    /// <summary>By the small set: 4, thus NONE.</summary>
    private const string None = """{"citizenshipCountry":"LT"}""";

    /// <summary>By the small set: a prohibited legal form, and no country, thus a person has to decide.</summary>
    private const string Prohibited = """{"legalForm":"SHELL_BANK","isPEP":true}""";

    private readonly Store _store = new();
    private FakeCaller _caller = new();

    [Fact]
    public async Task Old_and_new_levels_are_counted_and_customers_whose_level_changes_are_listed()
    {
        var (same, moves, unassessed) = (Customer("LOW", Low), Customer("HIGH", None), Customer(null, Low));

        var found = await Simulate("default", 1);

        (found.Key, found.Version, found.Customers, found.Changed, found.Prohibited, found.Blocked).Should().Be(("default", 1, 3, 1, 0, 0));
        found.Movers.Should().Equal(new Mover(moves.Id, "HIGH", "NONE"));
        (found.Matrix["LOW"]["LOW"], found.Matrix["HIGH"]["NONE"], found.Matrix["UNASSESSED"]["LOW"]).Should().Be((1, 1, 1));
        found.Matrix.Keys.Should().Equal("NONE", "LOW", "MEDIUM", "HIGH", "EXTREME", "UNASSESSED");
        found.Matrix.Values.Should().OnlyContain(row => row.Count == 5);
        found.Matrix.Values.Sum(row => row.Values.Sum()).Should().Be(3);
        found.Movers.Should().NotContain(mover => mover.Id == same.Id || mover.Id == unassessed.Id);
    }

    [Fact]
    public async Task Customers_with_the_same_old_and_new_level_are_counted_together()
    {
        var movers = new[] { Customer("HIGH", None), Customer("HIGH", None) };

        var found = await Simulate("default", 1);

        (found.Changed, found.Matrix["HIGH"]["NONE"]).Should().Be((2, 2));
        found.Movers.Select(mover => mover.Id).Should().Equal(movers.Select(customer => customer.Id));
    }

    [Fact]
    public async Task Prohibited_customers_and_those_that_only_a_person_can_decide_are_counted()
    {
        Customer("HIGH", Prohibited);
        Customer("LOW", Low);
        Customer(null, "{}");
        Customer("HIGH", "{}", "CLOSED");

        var found = await Simulate("default", 1);

        (found.Customers, found.Prohibited, found.Blocked, found.Cases).Should().Be((4, 1, 3, 2), "no person decides about a closed customer");
    }

    [Fact]
    public async Task Only_the_first_thousand_customers_whose_level_changes_are_listed()
    {
        for (var i = 0; i < 1_001; i++)
        {
            Customer("EXTREME", None);
        }

        var found = await Simulate("default", 1);

        (found.Changed, found.Movers.Count, found.Movers[^1].Id).Should().Be((1_001, 1_000, _store.Customers[999].Id));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(null, 2)]
    public async Task A_limit_ends_the_simulation(int? limit, int rated)
    {
        Customer("LOW", Low);
        Customer("LOW", Low);

        (await Simulate("default", 1, limit)).Customers.Should().Be(rated);
        _store.Handed.Should().Be(rated, "no more are read than are rated");
    }

    [Fact]
    public async Task The_default_rates_the_customers_whose_category_has_no_rule_set_of_its_own()
    {
        await Simulate("default", 1);

        (_store.Asked!.Account, _store.Asked.Category).Should().Be(((AccountId?)AccountId.Default, null));
        _store.Asked.NotCategories.Should().Equal("IND");
    }

    [Fact]
    public async Task The_rule_set_of_a_category_rates_its_customers()
    {
        _caller = _caller with { SeesEveryAccount = true };
        await Simulate("IND", null);

        (_store.Asked!.Account, _store.Asked.Category).Should().Be(((AccountId?)AccountId.Default, "IND"), "a rule set rates the customers of its account only");
        _store.Asked.NotCategories.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_version_the_draft_rates()
    {
        Customer("LOW", Low);

        var found = await Simulate("IND", null);

        (found.Key, found.Version, found.Changed, found.Matrix["LOW"]["EXTREME"]).Should().Be(("IND", null, 1, 1));
    }

    [Theory]
    [InlineData("default", 2)]
    [InlineData("default", null)]
    [InlineData("IND", 1)]
    public async Task An_unknown_version_or_draft_is_not_found(string key, int? version) =>
        await ((Func<Task>)(() => Simulate(key, version))).Should().ThrowAsync<NotFound>();

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(null, null, true)]
    [InlineData(0, null, false)]
    [InlineData(null, 0, false)]
    public void A_version_and_a_limit_are_numbers_from_1_on(int? version, int? limit, bool isTaken) =>
        new SimulateRuleSetValidator().Validate(new SimulateRuleSet("default", version, limit)).IsValid.Should().Be(isTaken);

    private Task<Simulation> Simulate(string key, int? version, int? limit = null) =>
        new SimulateRuleSetHandler(_store, _store, _store, RiskPolicy.Of(new() { DecidedByPeople = ["HIGH"] }), _caller).Handle(new(key, version, limit), default);

    private StoredCustomer Customer(string? level, string document, string status = "ACTIVE")
    {
        var customer = new StoredCustomer { Id = Guid.NewGuid(), Status = status, Account = "default", EntityType = "INDIVIDUAL", RiskLevel = level, Document = Encoding.UTF8.GetBytes(document) };
        _store.Customers.Add(customer);
        return customer;
    }

    /// <summary>Version 1 of the default, a draft of the category IND in which every customer has the level EXTREME, and customers.</summary>
    private sealed class Store : IRuleSets, IRuleSetReads, ICustomerStream
    {
        private static readonly string Strict = Sets.With("/floors/-", """{ "id": "all", "inputs": ["/entityType"], "values": ["INDIVIDUAL"], "atLeast": "EXTREME" }""", Sets.With("/key", "\"IND\""));

        public List<StoredCustomer> Customers { get; } = [];

        public CustomerSelection? Asked { get; private set; }

        /// <summary>The number of customers that were read.</summary>
        public int Handed { get; private set; }

        public IReadOnlyCollection<string> OwnCategories(AccountId account) => ["IND"];

        public RuleSet Current(AccountId account, string category) => throw new NotSupportedException();

        public ValueTask<RuleSet?> Find(AccountId account, string key, int version, CancellationToken cancellationToken) =>
            ValueTask.FromResult(key == "default" && version == 1 ? Sets.Read(Sets.Small) : null);

        public Task<string?> Draft(AccountId account, string key, CancellationToken cancellationToken) => Task.FromResult(key == "IND" ? Strict : null);

        public async IAsyncEnumerable<StoredCustomer> Read(CustomerSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Asked = selection;
            await Task.CompletedTask;
            foreach (var customer in Customers)
            {
                Handed++;
                yield return customer;
            }
        }

        public Task<IReadOnlyList<RuleSetItem>> List(AccountId account, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<RuleSetItem?> Find(AccountId account, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<RuleSetVersionItem>> Versions(AccountId account, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<string?> Document(AccountId account, string key, int version, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
