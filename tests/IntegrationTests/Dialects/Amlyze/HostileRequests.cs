using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>What the tests with hostile bodies share.</summary>
internal static class Hostility
{
    /// <summary>A body that lacks only what a test puts into it, and the closing brace.</summary>
    public static string Open { get; } = Payload.Person("HOSTILE", "HOSTILE").ToJsonString().TrimEnd('}') + ",";

    /// <summary>Sends the body; the answer is one of ours, and the process answers afterwards too.</summary>
    public static async Task<Answer> Post(Database database, byte[] body)
    {
        var app = await database.App();
        var answer = await app.PostCustomer(body);
        answer.Headers.Should().ContainKey("X-Correlation-Id");
        await ShouldLiveOn(app);
        return answer;
    }

    /// <summary>The process answers.</summary>
    public static async Task ShouldLiveOn(OnboardingApp app) => (await app.Get("/health/live")).ShouldBeOk();
}
