using System.Text;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.RecomputeCase;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Risk.Assessments;

public class RecomputeCaseTests
{
    private const string Customer = """{"entityType":"INDIVIDUAL","citizenshipCountry":"DE"}""";

    private readonly Stage _stage = new() { Versions = { [2] = Customer, [3] = """{"citizenshipCountry":"KP"}""" } };
    private readonly Reads _reads = new();

    [Fact]
    public async Task A_recomputed_assessment_has_the_same_bytes()
    {
        var found = await Recompute(Assessed(Explained()));

        found.IsSame.Should().BeTrue();
        found.Explanation.GetRawText().Should().Be(Explained());
    }

    [Fact]
    public async Task A_different_explanation_is_reported_with_the_one_that_is_computed_now()
    {
        var found = await Recompute(Assessed(Explained() + " "));

        found.IsSame.Should().BeFalse();
        found.Explanation.GetRawText().Should().Be(Explained());
    }

    [Fact]
    public async Task An_unknown_assessment_version_or_rule_set_is_not_found()
    {
        var acts = new Func<Task>[]
        {
            () => new RecomputeCaseHandler(_reads, _stage, _reads, new FakeCaller()).Handle(new(Guid.NewGuid()), default),
            () => Recompute(Assessed(Explained(), customerVersion: 4)),
            () => Recompute(Assessed(Explained(), ruleSetVersion: 2)),
        };

        foreach (var (act, what) in acts.Zip(["Case", "Customer", "Rule set"]))
        {
            (await act.Should().ThrowAsync<NotFound>()).Which.Subject.Should().Be(what);
        }
    }

    [Fact]
    public async Task Only_assessments_of_the_caller_s_account_are_recomputed()
    {
        var assessment = Assessed(Explained());

        await Recompute(assessment);
        _reads.Asked.Should().Be(AccountId.Default);
        await Recompute(assessment, new() { SeesEveryAccount = true });
        _reads.Asked.Should().BeNull();
    }

    private static string Explained() => Encoding.UTF8.GetString(Sets.Assess(Customer).ToJson());

    private Task<Recomputation> Recompute(Assessment assessment, FakeCaller? caller = null)
    {
        _reads.Kept = assessment;
        return new RecomputeCaseHandler(_reads, _stage, _reads, caller ?? new()).Handle(new(assessment.Id), default);
    }

    private static Assessment Assessed(string explanation, int customerVersion = 2, int ruleSetVersion = 1) => Assessment.Register(
        new(AccountId.Default, CustomerId.New(CustomerDraftBuilder.Noon), "X", customerVersion, "N", IsLead: false),
        new("default", ruleSetVersion, new string('0', 64), RiskLevel.Low, Floor: null, IsProhibited: false, IsBlocked: false, explanation),
        DecisionType.Accepted,
        number: 1,
        CustomerDraftBuilder.Noon);

    private sealed class Reads : IAssessmentReads, IRuleSets
    {
        public Assessment? Kept { get; set; }

        public AccountId? Asked { get; private set; }

        public IReadOnlyCollection<string> OwnCategories(AccountId account) => [];

        public Task<Assessment?> ById(AccountId? account, Guid id, CancellationToken cancellationToken)
        {
            Asked = account;
            return Task.FromResult(Kept?.Id == id ? Kept : null);
        }

        public RuleSet Current(AccountId account, string category) => throw new NotSupportedException();

        public ValueTask<RuleSet?> Find(AccountId account, string key, int version, CancellationToken cancellationToken) => ValueTask.FromResult(key == "default" && version == 1 ? Sets.Read(Sets.Small) : null);
    }
}
