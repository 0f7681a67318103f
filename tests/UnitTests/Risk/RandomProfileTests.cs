using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.RuleSets.Checks;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.UnitTests.Risk;

/// <summary>Properties of every assessment, checked with ten thousand random customers.</summary>
public class RandomProfileTests
{
    private const int Profiles = 10_000;

    private static readonly RuleSet Set = RuleSet.From(RuleSetDocuments.Default, 1);
    private static readonly RuleSet SameSet = RuleSet.From(RuleSetDocuments.Default, 1);

    [Fact]
    public void Contributions_add_up_to_the_total() => ForEach(1, (score, _) =>
    {
        score.Factors.Sum(factor => factor.Contribution).Should().Be(score.Total);
        score.Families.Sum(family => family.Contribution).Should().Be(score.Total);
        foreach (var family in score.Families)
        {
            var own = score.Factors.Where(factor => factor.Factor.Family == family.Family.Name).ToArray();
            own.Sum(factor => factor.Contribution).Should().Be(family.Contribution);
            own.Sum(factor => factor.Weight).Should().Be(Scale.WholeWeight);
            family.Score.Should().BeInRange(0, Scale.MaxPoints * Scale.WholeWeight);
        }
    });

    [Fact]
    public void The_same_data_gives_the_same_bytes_in_any_order() => ForEach(2, (score, customer) =>
        RiskEvaluator.Assess(SameSet, Turned(customer)).ToJson().AsSpan().SequenceEqual(score.ToJson()).Should().BeTrue(), every: 5);

    [Fact]
    public void Floors_and_prohibitions_apply_in_every_combination() => ForEach(3, (score, customer) =>
    {
        var listed = Listed(customer, "citizenshipCountry") || Listed(customer, "permanentResidenceCountry") || Listed(customer, "registrationCountry");
        var least = Is(customer, "isSanctioned") || customer.TryGetProperty("legalForm", out var form) && form.ValueKind == JsonValueKind.String && form.GetString() == "SHELL_BANK"
            ? RiskLevel.Extreme
            : Is(customer, "isPEP") || Is(customer, "isFamilyPEP") || listed ? RiskLevel.High : RiskLevel.None;
        (score.Level >= least).Should().BeTrue();
        (score.Level >= score.BandLevel).Should().BeTrue();
    });

    [Fact]
    public void More_points_in_any_factor_never_lower_the_level()
    {
        var random = new Random(4);
        foreach (var set in RandomSets(5, 300).Prepend(Set))
        {
            for (var i = 0; i < Profiles / 100; i++)
            {
                var points = set.Factors.ToDictionary(factor => factor.Id, factor => factor.PossiblePoints[random.Next(factor.PossiblePoints.Count)]);
                var raised = set.Factors[random.Next(set.Factors.Count)];
                var before = Total(set, points);
                points[raised.Id] = Math.Min(Scale.MaxPoints, points[raised.Id] + random.Next(Scale.MaxPoints));
                Total(set, points).Should().BeGreaterThanOrEqualTo(before);
                (set.Bands.LevelOf(Total(set, points)) >= set.Bands.LevelOf(before)).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void A_worse_value_never_lowers_the_level() => ForEach(6, (score, customer) =>
    {
        var worse = JsonNode.Parse(customer.GetRawText())!.AsObject();
        worse["isInAdverseMedia"] = true;
        worse["citizenshipCountry"] = "KP";
        (RiskEvaluator.Assess(Set, JsonSerializer.SerializeToElement(worse)).Level >= score.Level).Should().BeTrue();
    }, every: 3);

    [Fact]
    public void The_nearest_change_of_a_factor_changes_the_level() => ForEach(7, (score, _) =>
    {
        if (score.NearestChange is { Kind: ChangeKind.Factor } change)
        {
            var points = score.Factors.ToDictionary(factor => factor.Factor.Id, factor => factor.Points);
            points[change.Ids[0]].Should().Be(change.FromPoints);
            points[change.Ids[0]] = change.ToPoints!.Value;
            Total(Set, points).Should().Be(score.Total + change.Change);
            var level = Set.Bands.LevelOf(score.Total + change.Change);
            (level > score.FloorLevel ? level : score.FloorLevel).Should().Be(change.Level).And.NotBe(score.Level);
        }
    });

    [Fact]
    public void No_family_alone_reaches_high_in_a_set_that_may_be_published()
    {
        foreach (var set in RandomSets(8, 300).Where(set => RuleSetChecks.Of(set).All(finding => finding.Code is "unreachable_level" or "legal_floor")))
        {
            foreach (var family in set.Families)
            {
                Total(set, set.Factors.ToDictionary(factor => factor.Id, factor => factor.Family == family.Name ? Scale.MaxPoints : 0)).Should().BeLessThan(set.Bands.From(RiskLevel.High));
            }
        }
    }

    // The customers are created in sequence, because each follows from the seed. The checks run in parallel.
    private static void ForEach(int seed, Action<RiskScore, JsonElement> check, int every = 1)
    {
        var profiles = new RandomProfiles(seed);
        var customers = Enumerable.Range(0, Profiles).Select(_ => profiles.Next()).ToList().Where((_, i) => i % every == 0);
        Parallel.ForEach(customers, customer => check(RiskEvaluator.Assess(Set, customer), customer));
    }

    private static long Total(RuleSet set, Dictionary<string, int> points) =>
        set.Families.Sum(family => FamilyMath.Combine(family, factor => points[factor.Id]).Score.Contribution);

    // Random weights, whose sum is 100 %, and random combinations.
    private static IEnumerable<RuleSet> RandomSets(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var first = random.Next(Scale.WholeWeight);
            var second = random.Next(Scale.WholeWeight - first);
            var inside = random.Next(Scale.WholeWeight);
            var document = Sets.With("/families/0/weight", $"{first}", Sets.With("/families/1/weight", $"{second}", Sets.With("/families/2/weight", $"{Scale.WholeWeight - first - second}")));
            yield return Sets.Read(Sets.With("/factors/3/weight", $"{inside}", Sets.With("/factors/4/weight", $"{Scale.WholeWeight - inside}", document)));
        }
    }

    private static bool Is(JsonElement customer, string flag) => customer.GetProperty(flag).ValueKind == JsonValueKind.True;

    private static bool Listed(JsonElement customer, string member) => customer.GetProperty(member).ToString() is "KP" or "IR" or "MM";

    // Members and elements in the reverse order: another text of the same data.
    private static JsonElement Turned(JsonElement customer) => JsonSerializer.SerializeToElement(Turn(JsonNode.Parse(customer.GetRawText())));

    private static JsonNode? Turn(JsonNode? node) => node switch
    {
        JsonObject owner => new JsonObject(owner.Reverse().Select(member => KeyValuePair.Create(member.Key, Turn(member.Value)))),
        JsonArray list => new JsonArray([.. list.Reverse().Select(Turn)]),
        _ => node?.DeepClone(),
    };
}
