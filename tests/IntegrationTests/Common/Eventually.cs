namespace Onboarding.IntegrationTests.Common;

/// <summary>Waits for what comes by itself. What comes is seen at once; the limit only ends a test that would wait in vain, so it is a generous one.</summary>
internal static class Eventually
{
    // The seconds a test states are those of an idle machine.
    private const int OfABusyMachine = 4;

    public static Task True(Func<bool> holds, int seconds, Func<string> otherwise) => True(() => Task.FromResult(holds()), seconds, otherwise);

    public static async Task True(Func<Task<bool>> holds, int seconds, Func<string> otherwise)
    {
        var until = DateTime.UtcNow.AddSeconds(seconds * OfABusyMachine);
        while (!await holds())
        {
            (DateTime.UtcNow < until).Should().BeTrue(otherwise());
            await Task.Delay(25);
        }
    }
}
