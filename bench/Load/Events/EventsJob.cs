using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Onboarding.Load.Jobs;
using Onboarding.Load.Reporting;
using Onboarding.Load.Running;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Events;

/// <summary>
/// Measures the delivery of events: of a backlog to one receiver, of a backlog to several receivers of which some fail, and at a moderate rate, from the response that
/// accepted a request to the receipt of its event.
/// </summary>
internal sealed class EventsJob(Settings settings, Target target)
{
    private const int DefaultCount = 10_000;
    private const int Rate = 20;
    private const int RatedSeconds = 20;
    private const string Type = "app.amlyze.customer.riskmanagement.kyc_scoring.completed";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly int _count = (int)(settings.Count ?? DefaultCount);
    private readonly string _payload = Payload.Text("create-minimal")
        .Replace(Payload.Name, "Example", StringComparison.Ordinal)
        .Replace("\"IMPORT\"", "\"EVALUATE\"", StringComparison.Ordinal)
        .Replace("\"riskLevel\": \"LOW\",", "", StringComparison.Ordinal);
    private long _made;

    public async Task<EventsResult> Run()
    {
        Environment.SetEnvironmentVariable("Notifications__AllowedInternalReceivers__0", "127.0.0.0/8");
        using var folder = new TemporaryFolder();
        using var client = target.Client();
        await using var server = await ServerProcess.Start(settings.Server!, target, folder.Path);
        using var watch = new ServerWatch(server.Id, null);
        var one = await Backlog(client, watch, [Manner.Healthy]);
        var several = await Backlog(client, watch, [Manner.Healthy, Manner.Healthy, Manner.Healthy, Manner.Slow, Manner.Hanging, Manner.Dead]);
        using var rated = new EventReceiver(Manner.Healthy);
        await Subscribe(client, rated);
        return new(_count, one, several, Rate, await AtRate(rated));
    }

    // Collected while the subscriptions are paused, then released.
    private async Task<BacklogResult> Backlog(HttpClient client, ServerWatch watch, IReadOnlyList<Manner> manners)
    {
        EventReceiver[] receivers = [.. manners.Select(manner => new EventReceiver(manner))];
        try
        {
            var ids = new List<string>();
            foreach (var receiver in receivers)
            {
                ids.Add(await Subscribe(client, receiver));
                (await client.PostAsync($"/onboarding/v1/subscriptions/{ids[^1]}/pause", null)).EnsureSuccessStatusCode();
            }

            var began = Stopwatch.GetTimestamp();
            await Create();
            await Collected(client);
            Console.Error.WriteLine($"{_count} events collected in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s");
            watch.Begin();
            began = Stopwatch.GetTimestamp();
            foreach (var id in ids)
            {
                (await client.PostAsync($"/onboarding/v1/subscriptions/{id}/resume", null)).EnsureSuccessStatusCode();
            }

            EventReceiver[] healthy = [.. receivers.Where(one => one.Manner == Manner.Healthy)];
            while (healthy.Any(one => one.Ids.Count < _count) && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(20);
            }

            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            return new(took, _count * healthy.Length / took, [.. receivers.Select(one => new ReceiverResult(one.Manner.ToString(), one.Ids.Count, one.Count))], watch.End(_count));
        }
        finally
        {
            foreach (var receiver in receivers)
            {
                receiver.Dispose();
            }
        }
    }

    private static async Task<string> Subscribe(HttpClient client, EventReceiver receiver)
    {
        using var body = new StringContent(new JsonObject { ["url"] = receiver.Url, ["types"] = new JsonArray(Type) }.ToJsonString(), null, "application/json");
        var answer = (await client.PostAsync("/onboarding/v1/subscriptions", body)).EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
    }

    private Task Create() => Task.WhenAll(Enumerable.Range(0, settings.ConnectionsOrDefault).Select(async index =>
    {
        using var connection = new HttpConnection(target.EndPoint);
        for (var i = index; i < _count; i += settings.ConnectionsOrDefault)
        {
            await Create(connection);
        }
    }));

    private async Task<string> Create(HttpConnection connection)
    {
        var number = $"load-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}";
        var body = _payload.Replace(Payload.Communication, number, StringComparison.Ordinal).Replace(Payload.External, number, StringComparison.Ordinal);
        var answer = await connection.Exchange(RequestText.Post(target, "/amlyze-ws-rest/customer", body));
        return answer.IsGood ? number : throw new IOException($"a customer was rejected: {answer}");
    }

    // Waits until all customers created so far have their event in the feed.
    private async Task Collected(HttpClient client)
    {
        var (after, seen, began) = (0L, 0L, Stopwatch.GetTimestamp());
        while (seen < _made && Stopwatch.GetElapsedTime(began) < Patience)
        {
            var page = await client.GetFromJsonAsync<JsonObject>($"/onboarding/v1/events?limit=200&type={Type}&after={after}");
            var items = page!["items"]!.AsArray();
            seen += items.Count;
            after = items.Count > 0 ? items[^1]!["sequence"]!.GetValue<long>() : after;
            await Task.Delay(items.Count > 0 ? 0 : 100);
        }
    }

    private async Task<Latencies> AtRate(EventReceiver receiver)
    {
        var answered = new Dictionary<string, long>();
        using var connection = new HttpConnection(target.EndPoint);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / Rate));
        for (var i = 0; i < Rate * RatedSeconds && await timer.WaitForNextTickAsync(); i++)
        {
            answered[await Create(connection)] = Stopwatch.GetTimestamp();
        }

        for (var began = Stopwatch.GetTimestamp(); receiver.Sources.Count < answered.Count && Stopwatch.GetElapsedTime(began) < Patience;)
        {
            await Task.Delay(20);
        }

        var histogram = new Histogram();
        foreach (var (number, at) in answered)
        {
            histogram.Record(receiver.Sources.TryGetValue(number, out var received) ? (long)Stopwatch.GetElapsedTime(at, received).TotalNanoseconds : long.MaxValue / 2);
        }

        return Latencies.Of(histogram);
    }
}
