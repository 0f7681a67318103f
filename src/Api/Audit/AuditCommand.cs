using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Files;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.ExportAudit;
using Onboarding.Application.Audit.GetAuditDigest;
using Onboarding.Application.Audit.VerifyAudit;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Verification;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Audit;

/// <summary>
/// <c>audit digest</c>, <c>audit verify</c> and <c>audit export</c>. Exit codes of <c>verify</c>: 0 the trail is the sealed one, 1 it is not, or the
/// export cannot be read.
/// </summary>
internal sealed class AuditCommand(IServiceScopeFactory scopes, OutputFiles files, TimeProvider clock) : ICliCommand
{
    private const int Intact = 0;
    private const int Tampered = 1;

    private readonly Option<FileInfo[]> _digests = new("--digest")
    {
        Description = "A file with a digest that was kept elsewhere. Several may be named.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<FileInfo> _export = new("--export")
    {
        Description = "Verifies an export of the trail, without a database.",
    };

    private readonly Argument<FileInfo> _file = new("FILE") { Description = "The file to write; it must not exist." };

    private readonly Option<bool> _json = new("--json") { Description = "Prints the result as one line of JSON." };

    public Command CreateCommand()
    {
        _digests.AcceptExistingOnly();
        _export.AcceptExistingOnly();
        var digest = new Command("digest", "Prints the digest of the newest block as one line of JSON, to be kept elsewhere.");
        digest.SetAction(Digest);
        var verify = new Command("verify", "Verifies the whole audit trail.") { _digests, _export, _json };
        verify.SetAction(Verify);
        var export = new Command("export", "Writes the whole audit trail with its proofs to a file, for the verification on another machine.")
        {
            _file,
            _json,
        };
        export.SetAction(Export);
        return new("audit", "Proves and exports the audit trail.") { digest, verify, export };
    }

    public bool UsesDatabase(ParseResult parsed) => parsed.GetResult(_export) is null;

    private async Task<int> Digest(ParseResult result, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var digest = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetAuditDigest(), cancellationToken);
        await result.InvocationConfiguration.Output.WriteLineAsync(DigestJson.Write(digest));
        return Intact;
    }

    private async Task<int> Export(ParseResult result, CancellationToken cancellationToken)
    {
        using var file = files.CreateNew(result.GetValue(_file)!.FullName);
        await using var scope = scopes.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ExportAudit(file.Content), cancellationToken);
        file.Commit();
        await result.InvocationConfiguration.Output.WriteLineAsync(
            result.GetValue(_json) ? JsonSerializer.Serialize(done, JsonSerializerOptions.Web) : $"{done.Blocks} blocks, {done.Entries} entries");
        return Intact;
    }

    private async Task<int> Verify(ParseResult result, CancellationToken cancellationToken)
    {
        AuditDigest[] digests = [.. (result.GetValue(_digests) ?? []).SelectMany(file => DigestJson.ReadFile(file.FullName))];
        var export = result.GetValue(_export);
        var started = clock.GetTimestamp();
        try
        {
            var report = export is not null
                ? await Verify(new ExportedTrail(export.FullName), digests, cancellationToken)
                : await Send(new VerifyAudit(digests), cancellationToken);
            await Print(report, clock.GetElapsedTime(started), result);
            return report.IsIntact ? Intact : Tampered;
        }
        catch (Exception failure) when (export is not null && failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(failure.Message);
            return Tampered;
        }
    }

    // With a digest only its keys count. The keys of the export itself prove nothing about their owner.
    private static async Task<TrailReport> Verify(ExportedTrail trail, AuditDigest[] digests, CancellationToken cancellationToken)
    {
        var keys = await trail.Keys(cancellationToken);
        return await new TrailVerifier(digests.Any(digest => digest.IsValid) ? new([]) : keys, digests).Verify(trail, cancellationToken);
    }

    private async Task<TrailReport> Send(VerifyAudit query, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, cancellationToken);
    }

    private async Task Print(TrailReport report, TimeSpan time, ParseResult result)
    {
        var output = result.InvocationConfiguration.Output;
        var findings = report.Findings.Select(one => new { kind = Codes<TamperingKind>.Of(one.Kind), one.Block, one.Entry, one.Message });
        if (result.GetValue(_json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    intact = report.IsIntact,
                    report.Blocks,
                    report.Entries,
                    report.Waiting,
                    report.Blanked,
                    findingCount = report.FindingCount,
                    findings,
                    seconds = Math.Round(time.TotalSeconds, 3),
                },
                JsonSerializerOptions.Web));
            return;
        }

        foreach (var finding in findings)
        {
            await output.WriteLineAsync($"{finding.kind}: {finding.Message}");
        }

        if (report.FindingCount > report.Findings.Count)
        {
            await output.WriteLineAsync($"{report.FindingCount - report.Findings.Count} more");
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"{(report.IsIntact ? "intact" : "NOT INTACT")}: {report.Blocks} blocks, {report.Entries} entries, {report.Waiting} not yet sealed,")
            + FormattableString.Invariant($" {report.Blanked} with blanked fields ({time.TotalSeconds:F1} s)"));
    }
}

/// <summary>Registers the command of the module.</summary>
internal static class AuditCommands
{
    /// <summary>Adds <c>audit</c>.</summary>
    public static IServiceCollection AddAuditCommands(this IServiceCollection services) => services.AddCliCommand<AuditCommand>();
}
