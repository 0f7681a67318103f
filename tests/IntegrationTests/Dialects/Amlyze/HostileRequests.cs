using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Helpers of the tests with hostile bodies.</summary>
internal static class HostileRequests
{
    /// <summary>A valid body without the closing brace, to which a test adds members.</summary>
    public static string Open { get; } = Payload.Person("HOSTILE", "HOSTILE").ToJsonString().TrimEnd('}') + ",";

    /// <summary>Sends a body, and asserts that the service responds and continues to run.</summary>
    public static async Task<Answer> Post(Database database, byte[] body)
    {
        var app = await database.App();
        var answer = await app.PostCustomer(body);
        answer.Headers.Should().ContainKey("X-Correlation-Id");
        await ShouldBeAlive(app);
        return answer;
    }

    /// <summary>Asserts that the process responds.</summary>
    public static async Task ShouldBeAlive(OnboardingApp app) => (await app.Get("/health/live")).ShouldBeOk();
}
