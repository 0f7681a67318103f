using System.Text.Json.Nodes;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;
using static Onboarding.Domain.Screening.Contracts.ScreeningProcess;

namespace Onboarding.UnitTests.Screening.Runs;

public class ScreeningOutcomesTests
{
    private static readonly ScreeningOutcomes Some = ScreeningOutcomes.Of(
    [
        new(1, AdverseMedia, RunState.Pending, null, HasOpenHits: false),
        new(0, Sanctions, RunState.Hits, true, HasOpenHits: true),
        new(0, Pep, RunState.Clear, false, HasOpenHits: false),
    ]);

    [Fact]
    public void The_text_is_read_as_it_was_written()
    {
        Some.ToString().Should().Be("0:SANCTIONS:HITS:1:1 0:PEP:CLEAR:0:0 1:ADVERSE_MEDIA:PENDING::0");
        ScreeningOutcomes.Read(Some.ToString()).Should().Be(Some);
        ScreeningOutcomes.Read("").Should().Be(ScreeningOutcomes.None);
    }

    [Fact]
    public void What_is_open_missing_and_new_is_known()
    {
        (Some.HasOpenHits, Some.IsPending, ScreeningOutcomes.None.HasOpenHits, ScreeningOutcomes.None.IsPending).Should().Be((true, true, false, false));
        Some.Processes.Should().Equal(Sanctions, Pep, AdverseMedia);
        (Some.IsMatch(0, Sanctions), Some.IsMatch(1, Sanctions), Some.IsMatch(0, Pep)).Should().Be((true, false, false));
        Some.MatchesBeyond(ScreeningOutcomes.None).Should().ContainSingle().Which.Process.Should().Be(Sanctions);
        Some.MatchesBeyond(Some).Should().BeEmpty();
    }

    [Fact]
    public void The_customer_and_its_related_entities_show_their_own_outcomes()
    {
        var json = JsonNode.Parse(CustomerJson.WithScreening("""{"name":"A","amount":1.50,"relatedEntities":[{"title":"B"},{"title":"C"}]}""", Some))!;

        json.ToJsonString().Should().Be(
            """{"name":"A","amount":1.50,"relatedEntities":[{"title":"B","screening":{"adverseMedia":{"state":"PENDING"}}},{"title":"C"}],"screening":{"sanctions":{"state":"HITS","match":true},"pep":{"state":"CLEAR","match":false}}}""");
        CustomerJson.WithScreening("""{"a":1}""", ScreeningOutcomes.None).Should().Be("""{"a":1}""");
        CustomerJson.WithScreening("""{"a":1}""", ScreeningOutcomes.Of([new(3, Pep, RunState.Clear, false, false)])).Should().Be("""{"a":1}""", "there is no such entity");
    }
}
