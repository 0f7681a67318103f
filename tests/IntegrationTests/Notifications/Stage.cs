using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>An app for one test. Only this app sends during the test, and not to the subscriptions of earlier tests.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Database _database;

    private Stage(Database database, OnboardingApp app) => (_database, App) = (database, app);

    public OnboardingApp App { get; }

    public static Task<Stage> Open(Database database, params (string Name, string Value)[] settings) =>
        Open(database, new AppChoices { Settings = NotificationCalls.Settings(settings) });

    public static async Task<Stage> Open(Database database, AppChoices choices)
    {
        var app = await database.Start(choices);
        await app.Sql($"UPDATE Subscriptions SET EndedAt = {DateTimeOffset.UtcNow} WHERE EndedAt IS NULL");
        return new(database, app);
    }

    public async ValueTask DisposeAsync() => await _database.Stop(App);
}
