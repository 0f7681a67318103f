using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public sealed class RejectionTests
{
    [Fact]
    public void A_rejection_has_at_most_1000_reasons()
    {
        var finding = Finding.Of(Rule.Unpublished("bad", "It is bad"), "/a");

        Rejection.Of(1_000).Findings.Should().HaveCount(1_000);
        Rejection.Of(1_001).Findings.Should().HaveCount(1_000);
        Rejection.Of(100_000).Message.Length.Should().Be(Rejection.Of(1_000).Message.Length);
        new InvalidInput([finding]).Findings.Should().Equal(finding);
    }

    private static class Rejection
    {
        public static RejectedException Of(int count) => new InvalidInput([.. Enumerable.Range(0, count).Select(i => Finding.Of(Rule.Unpublished("bad", "It is bad"), $"/{i}"))]);
    }
}
