using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.UnitTests.Screening.Runs;

public class ListProgressTests
{
    private static readonly ListBasis First = new(1, ScreeningProcess.Sanctions, 7_000);

    [Fact]
    public void A_later_version_is_compared_with_what_differs_and_another_definition_with_every_entry()
    {
        var progress = ListProgress.Of("list");
        progress.IsBehind(First).Should().BeTrue();
        progress.Begin(First, 5);
        (progress.IsRunning, progress.IsComplete).Should().Be((true, true), "screenings before the first comparison may have used another definition");
        progress.Advance(9);
        progress.Finish();
        (progress.Compared, progress.Cursor, progress.IsRunning, progress.IsBehind(First)).Should().Be((1, 0, false, false));

        progress.IsBehind(First with { Version = 2 }).Should().BeTrue();
        progress.Begin(First with { Version = 2 }, 6);
        progress.IsComplete.Should().BeFalse();
        progress.Finish();

        foreach (var other in new[] { First with { Version = 2, Threshold = null }, First with { Version = 2, Threshold = null, Process = ScreeningProcess.Pep } })
        {
            progress.IsBehind(other).Should().BeTrue();
            progress.Begin(other, 7);
            progress.IsComplete.Should().BeTrue();
            progress.Finish();
            progress.IsBehind(other).Should().BeFalse();
        }
    }
}
