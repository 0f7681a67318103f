using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>The calls of other modules, of operators and of receivers.</summary>
internal static class NotificationCalls
{
    public const string Subscriptions = "/onboarding/v1/subscriptions";
    public const string Feed = "/onboarding/v1/events";
    public const string Polling = "/plain/events/";

    /// <summary>Settings that allow the receivers of these tests and make retries soon.</summary>
    public static (string Name, string Value)[] Settings(params (string Name, string Value)[] more) =>
        [("Notifications:AllowedInternalReceivers:0", "127.0.0.0/8"), ("Notifications:FirstRetrySeconds", "0.2"), .. more];

    /// <summary>The origin of events of a new customer.</summary>
    public static EventOrigin Origin(string account = "default", string? number = null) =>
        new(new AccountId(account), CustomerId.New(DateTimeOffset.UtcNow), Payload.Fresh("X"), number ?? Payload.Fresh("N"));

    /// <summary>Publishes inside a unit of work, as the publisher does.</summary>
    public static async Task Publish(this OnboardingApp app, EventOrigin origin, params EventType[] types)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IAuditTrail>().Begin("Test", "test", null);
        await services.GetRequiredService<IUnitOfWork>().Run(
            () =>
            {
                foreach (var type in types)
                {
                    services.GetRequiredService<IEventStore>().Add(
                        Event.Register(services.GetRequiredService<ISequenceGenerator>().Next(), type, origin, Data(type), services.GetRequiredService<TimeProvider>().Now()));
                }

                return Task.FromResult(0);
            },
            CancellationToken.None);
    }

    /// <summary>Subscribes and returns the id and the secret.</summary>
    public static async Task<(string Id, string Secret)> Subscribe(
        this OnboardingApp app, string url, string[]? types = null, string? authorization = null, string? dialect = PlainDialect.Text)
    {
        var answer = await app.TrySubscribe(url, types, authorization, dialect);
        ((int)answer.Status).Should().Be(201, answer.Body);
        return (answer.Json["id"]!.GetValue<string>(), answer.Json["secret"]!.GetValue<string>());
    }

    /// <summary>Requests a subscription; without a dialect it has the first that has events.</summary>
    public static Task<Answer> TrySubscribe(
        this OnboardingApp app, string url, string[]? types = null, string? authorization = null, string? dialect = PlainDialect.Text) => app.Send(
        HttpMethod.Post,
        Subscriptions,
        authorization,
        new JsonObject { ["url"] = url, ["types"] = new JsonArray([.. (types ?? ["*"]).Select(type => JsonValue.Create(type))]) }.With("dialect", dialect));

    /// <summary>Posts without a body.</summary>
    public static Task<Answer> Act(this OnboardingApp app, string path, string? authorization = null) => app.Send(HttpMethod.Post, path, authorization);

    /// <summary>The deliveries to a subscription.</summary>
    public static async Task<IReadOnlyList<JsonNode>> Deliveries(this OnboardingApp app, string id, string query = "") =>
        (await app.Get($"{Subscriptions}/{id}/deliveries?limit=200&{query}")).ShouldBeOk().Items;

    /// <summary>Waits until a number of deliveries to a subscription is in a state.</summary>
    public static Task Settled(this OnboardingApp app, string id, string state, int count = 1) => Eventually.True(
        async () => (await app.Deliveries(id, $"state={state}")).Count >= count, () => $"{count} deliveries did not become {state}");

    /// <summary>Data that a type can have.</summary>
    public static JsonObject Data(EventType type)
    {
        var data = new JsonObject();
        foreach (var member in type.Data.Where(member => !member.IsOptional))
        {
            data[member.Name] = member.Name == "screeningMatch" ? false : "LOW";
        }

        return data;
    }
}
