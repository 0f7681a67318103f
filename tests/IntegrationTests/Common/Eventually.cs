namespace Onboarding.IntegrationTests.Common;

/// <summary>
/// Waits for a condition that becomes true without a call of the test. It is noticed at once. The one limit only ends a test that would wait in vain, so it
/// suits a machine that is busy with other work.
/// </summary>
internal static class Eventually
{
    /// <summary>The limit of every wait.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until the condition holds. At the limit the test fails with the given reason.</summary>
    public static Task True(Func<bool> holds, Func<string> otherwise) => True(() => Task.FromResult(holds()), otherwise);

    /// <inheritdoc cref="True(Func{bool}, Func{string})"/>
    public static async Task True(Func<Task<bool>> holds, Func<string> otherwise) =>
        (await Value(holds, isTrue => isTrue)).Should().BeTrue(otherwise());

    /// <summary>Asks until the value is as it should be and returns it. At the limit it returns the last value, so that the test shows what it is.</summary>
    public static async Task<T> Value<T>(Func<Task<T>> ask, Func<T, bool> isThere)
    {
        for (var until = DateTime.UtcNow + Limit; ; await Task.Delay(Pause))
        {
            var value = await ask();
            if (isThere(value) || DateTime.UtcNow > until)
            {
                return value;
            }
        }
    }
}
