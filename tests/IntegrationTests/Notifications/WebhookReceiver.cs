using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>A message as it arrived.</summary>
internal sealed record Received(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset At)
{
    public string Subject => Headers["Ce-Subject"];

    public string Text => System.Text.Encoding.UTF8.GetString(Body);
}

/// <summary>A receiver on a free port of 127.0.0.1. The test sets its responses.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = [];

    private WebhookReceiver(WebApplication app) => _app = app;

    /// <summary>The received messages, in order.</summary>
    public IReadOnlyList<Received> Received => [.. _received];

    /// <summary>The response; 204 unless a test sets another.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; } = (_, context) => Status(context, 204);

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<WebhookReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Responds with a status and no body.</summary>
    public static Task Status(HttpContext context, int status, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits until a number of messages has arrived.</summary>
    public async Task<IReadOnlyList<Received>> Wait(int count)
    {
        await Eventually.True(() => _received.Count >= count, () => $"{_received.Count} of {count} messages arrived");
        return Received;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var one = new Received(
            context.Request.Method,
            context.Request.Path,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray(),
            DateTimeOffset.UtcNow);
        _received.Enqueue(one);
        await Answer(one, context);
    }
}
