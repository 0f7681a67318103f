using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public sealed class RejectionTests
{
    [Fact]
    public void A_rejection_has_at_most_1000_reasons()
    {
        Of(1).Findings.Should().ContainSingle();
        Of(1_000).Findings.Should().HaveCount(1_000);
        Of(1_001).Findings.Should().HaveCount(1_000);
        Of(100_000).Message.Length.Should().Be(Of(1_000).Message.Length);
    }

    private static InvalidInput Of(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => Finding.Of(Rule.Unpublished("bad", "It is bad"), $"/{i}"))]);
}
