namespace Onboarding.IntegrationTests.Common;

/// <summary>Waits for what comes by itself.</summary>
internal static class Eventually
{
    public static Task True(Func<bool> holds, int seconds, Func<string> otherwise) => True(() => Task.FromResult(holds()), seconds, otherwise);

    public static async Task True(Func<Task<bool>> holds, int seconds, Func<string> otherwise)
    {
        var until = DateTime.UtcNow.AddSeconds(seconds);
        while (!await holds())
        {
            (DateTime.UtcNow < until).Should().BeTrue(otherwise());
            await Task.Delay(25);
        }
    }
}
