using System.Diagnostics;
using System.Text;
using Onboarding.Fuzz.Checking;
using Onboarding.Fuzz.Requests;
using Onboarding.Fuzz.Service;
using Onboarding.Fuzz.Wire;

namespace Onboarding.Fuzz.Running;

/// <summary>Sends the requests of a slice, or single ones again.</summary>
/// <param name="settings">The command line.</param>
/// <param name="service">The service.</param>
/// <param name="target">The operations, credentials and things of the service.</param>
internal sealed class Run(Settings settings, IService service, Target target)
{
    private const int ShownBytes = 600;

    private readonly Expectations _expectations = new(target.Description);
    private readonly Report _report = new();

    /// <summary>Sends the requests; returns whether nothing was found.</summary>
    public async Task<bool> Send(TextWriter output)
    {
        var began = Stopwatch.GetTimestamp();
        var next = settings.Range.First - 1;
        await Task.WhenAll(Enumerable.Range(0, settings.Connections).Select(async _ =>
        {
            using var connection = new Connection(target.EndPoint);
            for (var index = Interlocked.Increment(ref next); index < settings.Range.End; index = Interlocked.Increment(ref next))
            {
                await Send(connection, Dice.SeedOf(settings.Seed, index));
            }
        }));
        _report.Write(output, target.Description.Operations.Count, Stopwatch.GetElapsedTime(began));
        return Finish(output);
    }

    /// <summary>Sends single requests and shows them; returns whether nothing was found.</summary>
    public async Task<bool> Replay(TextWriter output)
    {
        foreach (var seed in settings.Replay)
        {
            using var connection = new Connection(target.EndPoint);
            var draft = target.Factory.Create(seed);
            output.WriteLine($"--- {seed:x16} {draft.Operation}: {string.Join(", ", draft.Mutations)}");
            output.WriteLine(Encoding.Latin1.GetString(draft.ToBytes()));
            if (await Send(connection, seed) is { } answer)
            {
                output.WriteLine($"--- {answer.Status}");
                output.WriteLine(string.Join(Environment.NewLine, answer.Headers.Select(header => $"{header.Key}: {header.Value}")));
                output.WriteLine(Encoding.UTF8.GetString(answer.Body));
            }
        }

        _report.Write(output, target.Description.Operations.Count, TimeSpan.Zero);
        return Finish(output);
    }

    private bool Finish(TextWriter output)
    {
        var failures = service.Failures();
        if (failures.Count > 0)
        {
            output.WriteLine($"The service logged {failures.Count} failures; the first: {failures[0]}");
        }

        return !_report.HasFindings && failures.Count == 0;
    }

    private async Task<Answer?> Send(Connection connection, ulong seed)
    {
        var draft = target.Factory.Create(seed);
        var bytes = draft.ToBytes();
        Answer? answer = null;
        Finding? finding;
        try
        {
            answer = await connection.Send(bytes, draft.IsHead, draft.IsBroken, draft.IsIncomplete);
            finding = _expectations.Check(draft, answer);
        }
        catch (Exception failure) when (failure is TimeoutException or IOException or System.Net.Sockets.SocketException)
        {
            finding = new("no response", draft.Operation.ToString(), failure.Message);
        }

        _report.Add(seed, draft.Operation.ToString(), answer?.Status ?? 0, finding, () => Shown(draft, bytes, answer));
        return answer;
    }

    private static string Shown(Draft draft, byte[] bytes, Answer? answer)
    {
        var request = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, ShownBytes)));
        var response = answer is null ? "" : $" => {answer.Status} {Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, ShownBytes)))}";
        var escaped = string.Concat((request + response).Select(one => char.IsControl(one) ? $"\\x{(int)one:x2}" : one.ToString())).Replace("\\x0d\\x0a", "\\n", StringComparison.Ordinal);
        return $"[{string.Join(", ", draft.Mutations)}] {escaped}";
    }
}
