using System.Text.Json;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Dialects.Amlyze;

public class PublishedSampleTests
{
    private static readonly JsonElement[] Samples =
    [
        .. Repository.Contract("amlyze", "samples", "index.json").GetProperty("samples").EnumerateArray()
            .Where(sample => sample.GetProperty("kind").GetString() is "customer" or "lead"),
    ];

    public static TheoryData<string> Accepted => [.. Files("accepted")];

    public static TheoryData<string> Rejected => [.. Files("rejected")];

    [Fact]
    public void There_are_accepted_and_rejected_samples() => (Accepted.Count, Rejected.Count).Should().Be((68, 2));

    [Theory, MemberData(nameof(Accepted))]
    public void A_sample_that_is_accepted_has_no_findings(string file) =>
        Sample(file).Findings().Select(found => (found.Code, found.Path)).Should().BeEmpty();

    [Theory, MemberData(nameof(Rejected))]
    public void A_sample_without_level_or_status_is_rejected_only_for_these(string file) =>
        Sample(file).Findings().Select(found => found.Code).Should().NotBeEmpty().And.BeSubsetOf(["C008.I01", "C009"]);

    private static IEnumerable<string> Files(string expectation) =>
        Samples.Where(sample => sample.GetProperty("expectation").GetString() == expectation).Select(sample => sample.GetProperty("file").GetString()!);

    private static AmlyzeText Sample(string file) => new(Repository.Read("tests", "Contracts", "amlyze", "samples", file));
}
