using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Idempotency;

/// <summary>The calls of the tests' own dialect.</summary>
internal static class KeyedCalls
{
    public const string Clients = "/keyed/clients";
    public const string Codes = "/keyed/codes";
    public const string ReplayHeader = "Idempotency-Replayed";

    /// <summary>The program with the tests' dialect.</summary>
    public static AppChoices Keyed(Stage? stage = null) => new()
    {
        Services = services => services
            .AddSingleton(stage ?? new Stage())
            .AddSingleton(new OutcomeTypes(KeyedOutcomes.Default))
            .AddTransient<IRequestHandler<Staged, int>, StagedHandler>()
            .AddControllers().AddApplicationPart(typeof(KeyedController).Assembly),
    };

    /// <summary>Calls with a key.</summary>
    public static Task<Answer> Call(this OnboardingApp app, string path, string? key, string body, HttpMethod? method = null, Caller? caller = null) =>
        app.Call(path, key, new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { { "Content-Type", "application/json" } } }, method, caller);

    /// <summary>Calls with a key and any content.</summary>
    public static async Task<Answer> Call(
        this OnboardingApp app, string path, string? key, HttpContent? content, HttpMethod? method = null, Caller? caller = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = content };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation(KeyedController.Header, key).Should().BeTrue();
        }

        if (caller is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", caller.Basic).Should().BeTrue();
        }

        // A body that is too large is rejected by its announced size. A client that sends it anyway may find the connection closed.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1 << 20;
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    /// <summary>A body with a name.</summary>
    public static string Named(string name) => $$"""{"name":"{{name}}"}""";

    /// <summary>A body with a code.</summary>
    public static string Coded(string code) => $$"""{"code":"{{code}}"}""";

    /// <summary>The number of clients with a name.</summary>
    public static Task<int> ClientsNamed(this OnboardingApp app, string name) => app.Count($"SELECT COUNT(*) AS Value FROM ApiClients WHERE Name = {name}");

    public static Answer ShouldBeFirst(this Answer answer, int status = 201)
    {
        ((int)answer.Status).Should().Be(status, answer.Body);
        answer.Headers.Should().NotContainKey(ReplayHeader);
        return answer;
    }

    public static Answer ShouldReplay(this Answer answer, Answer first)
    {
        (answer.Status, answer.ContentType, answer.Body).Should().Be((first.Status, first.ContentType, first.Body));
        answer.Headers.Should().Contain(ReplayHeader, "true");
        return answer;
    }

    public static Answer ShouldBeRejectedFor(this Answer answer, int status, string code)
    {
        answer.ShouldBeProblem(status).Codes.Should().Equal(code);
        answer.Headers.Should().NotContainKey(ReplayHeader);
        return answer;
    }
}
