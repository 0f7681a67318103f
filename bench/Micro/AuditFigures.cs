using System.Diagnostics;
using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.VerifyAudit;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Audit.Verification;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Micro;

/// <summary>
/// The figures of the sealed audit trail (<c>bench/audit</c>): the CPU time of sealing next to that of the smallest creates, the speed of the
/// verification on the database, and the share of manipulations found at all positions of a trail of 10,000 entries.
/// </summary>
internal static class AuditFigures
{
    private const int Creates = 10_000;
    private const int Together = 64;
    private const int Positions = 500;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(3);

    /// <summary>Measures and prints; returns 0 if all manipulations were found at their places.</summary>
    public static async Task<int> Run()
    {
        await MeasureService();
        var missed = 0L;
        foreach (var (name, kind, tamper) in new (string, TamperingKind, Action<SealedRecords, long>)[]
        {
            ("changed", TamperingKind.EntryChanged, (trail, number) => trail.Records[number] = trail.Records[number] with { Outcome = "REFUSED" }),
            ("removed", TamperingKind.EntryRemoved, (trail, number) => trail.Records.Remove(number)),
            ("inserted", TamperingKind.EntryInserted, (trail, number) => trail.Records[number + 1] = SealedRecords.Entry(number + 1)),
        })
        {
            missed += await Tamper(name, kind, tamper);
        }

        return missed + await Exchange() == 0 ? 0 : 1;
    }

    // Each position of the trail once, 500 in one verification, because a report lists 1,000 defects.
    private static async Task<long> Tamper(string name, TamperingKind kind, Action<SealedRecords, long> tamper)
    {
        var found = 0L;
        for (var first = 0; first < AuditBenchmarks.Entries; first += Positions)
        {
            var trail = SealedRecords.Of(AuditBenchmarks.Entries);
            long[] numbers = [.. Enumerable.Range(first + 1, Positions).Select(one => one * 2L)];
            foreach (var number in numbers)
            {
                tamper(trail, number);
            }

            var named = (await trail.Verify()).Findings.Where(one => one.Kind == kind).Select(one => one.Entry!.Value).ToHashSet();
            found += numbers.Count(number => named.Contains(kind == TamperingKind.EntryInserted ? number + 1 : number));
        }

        Print($"{name}: {found} of {AuditBenchmarks.Entries} named at their place");
        return AuditBenchmarks.Entries - found;
    }

    // Every entry exchanged with its neighbour, 100 pairs in one verification.
    private static async Task<long> Exchange()
    {
        var found = 0L;
        foreach (var pairs in Enumerable.Range(0, AuditBenchmarks.Entries / 2).Select(one => (One: (one * 4) + 2L, Other: (one * 4) + 4L)).Chunk(100))
        {
            var trail = SealedRecords.Of(AuditBenchmarks.Entries);
            foreach (var (one, other) in pairs)
            {
                (trail.Records[one], trail.Records[other]) =
                    (trail.Records[other] with { Number = one }, trail.Records[one] with { Number = other });
            }

            found += (await trail.Verify()).Findings.Count(finding => finding.Kind == TamperingKind.EntryReordered);
        }

        Print($"reordered: {found} of {AuditBenchmarks.Entries} named at their place");
        return AuditBenchmarks.Entries - found;
    }

    // The whole process is measured, so the creates include what they do for the sealing, and the sealing its statements.
    private static async Task MeasureService()
    {
        using var service = Service.Start();
        var draft = Payloads.Draft(Payloads.Body(Payloads.Minimal));
        await Create(2_000);
        await WaitUntilSealed();
        await HoldSealing(service);
        var before = Cpu();
        await Create(Creates);
        var creates = Cpu() - before;
        before = Cpu();
        await Task.Delay(Idle);
        var idle = Cpu() - before;
        await ReleaseSealing(service);
        var (released, started) = (Cpu(), Stopwatch.GetTimestamp());
        var sealing = await WaitUntilSealed() - released - (idle * (Stopwatch.GetElapsedTime(started) / Idle));
        Print($"create-minimal without HTTP and sealing: {creates.TotalMicroseconds / Creates:F1} µs of CPU");
        Print($"sealing of its entry: {sealing.TotalMicroseconds / Creates:F1} µs of CPU, {sealing / creates:P1}");
        for (var i = 0; i < 3; i++)
        {
            started = Stopwatch.GetTimestamp();
            var report = await service.InScope(services => services.GetRequiredService<IMediator>().Send(new VerifyAudit([])));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Print($"verified {report.Entries} entries in {report.Blocks} blocks of SQLite in {seconds:F3} s: {report.Entries / seconds:F0} a second, intact: {report.IsIntact}");
        }

        async Task Create(int count)
        {
            for (var done = 0; done < count; done += Together)
            {
                await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => Task.Run(() => service.InScope(
                    services => services.GetRequiredService<IMediator>().Send(new CreateCustomer(Payloads.Anew(draft)))))));
            }
        }

        async Task<TimeSpan> WaitUntilSealed()
        {
            while ((await service.InScope(services => services.GetRequiredService<IAuditProofs>().Queued(default))).Numbers.Count > 0)
            {
                await Task.Delay(100);
            }

            return Cpu();
        }
    }

    // Another holder of the lease stops the sealing: the service notices it when it renews its lease.
    private static async Task HoldSealing(Service service)
    {
        await Sql(service, "UPDATE Leases SET Token = Token + 1, Holder = 'bench', Until = 3000000000000000000 WHERE Name = 'audit-sealing'");
        await Task.Delay(TimeSpan.FromSeconds(8));
    }

    private static Task<int> ReleaseSealing(Service service) => Sql(service, "UPDATE Leases SET Until = 0 WHERE Name = 'audit-sealing'");

    private static Task<int> Sql(Service service, string text) => service.InScope(
        services => services.GetRequiredService<OnboardingDbContext>().Database.ExecuteSqlRawAsync(text));

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
