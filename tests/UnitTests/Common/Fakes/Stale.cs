using Onboarding.Application.Common.Preconditions;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>The condition of a caller that read another state than the stored one.</summary>
internal static class Stale
{
    /// <summary>A condition that no stored resource fulfils.</summary>
    public static Precondition Version
    {
        get
        {
            var precondition = new Precondition();
            precondition.Set(["another state"], null);
            return precondition;
        }
    }

    /// <summary>Asserts that each call is rejected because its caller read another state.</summary>
    public static async Task Rejects(params Func<Task>[] acts)
    {
        foreach (var (number, act) in acts.Index())
        {
            await act.Should().ThrowAsync<PreconditionFailed>($"call {number} is conditional");
        }
    }
}
