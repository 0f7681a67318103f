using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Files;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Exports;

/// <summary>
/// <c>export KIND</c>: writes the data of an account to standard output or a file, in bounded memory, while the server runs. Exit codes: 0 done,
/// 1 rejected or failed, 2 invalid arguments, 130 interrupted.
/// </summary>
internal sealed class ExportCommand(IServiceScopeFactory scopes, IEnumerable<IExportSource> sources, OutputFiles files) : ICliCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Interrupted = 130;

    private readonly Option<string> _account =
        new("--account") { Description = "The account.", DefaultValueFactory = _ => AccountId.Default.Value };
    private readonly Option<bool> _all = new("--all-accounts") { Description = "Exports the data of every account." };
    private readonly Option<string?> _since =
        new("--since") { Description = "Only what was changed or stored at this time (ISO 8601, UTC unless it has an offset) or later." };
    private readonly Option<Format> _format = new("--format") { Description = "ndjson (one JSON object a line) or csv (for spreadsheets)." };
    private readonly Option<string?> _output =
        new("--output") { Description = "The file, which must not exist; compressed if its name ends in .gz. Default: standard output." };

    private enum Format
    {
        Ndjson,
        Csv,
    }

    public Command CreateCommand()
    {
        var command = new Command("export", "Exports the data of an account.");
        _since.Validators.Add(result =>
        {
            if (!TimeParameters.IsTime(result.GetValueOrDefault<string?>()))
            {
                result.AddError("--since must be an ISO 8601 time.");
            }
        });
        foreach (var source in sources)
        {
            var export = new Command(source.Name, source.Description) { _account, _all, _since, _format, _output };
            export.Validators.Add(result =>
            {
                if (result.GetValue(_all) && result.GetResult(_account) is { Implicit: false })
                {
                    result.AddError("--account and --all-accounts exclude each other.");
                }
            });
            export.SetAction((parsed, cancellationToken) => Run(source, parsed, cancellationToken));
            command.Add(export);
        }

        return command;
    }

    private async Task<int> Run(IExportSource source, ParseResult parsed, CancellationToken cancellationToken)
    {
        var error = parsed.InvocationConfiguration.Error;
        var account = parsed.GetValue(_account)!;
        await using var scope = scopes.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<CommandLineCaller>();
        (caller.Account, caller.SeesEveryAccount) = (new(account), parsed.GetValue(_all));
        if (!caller.SeesEveryAccount && await NewAccounts.ProblemOf(
            new(account), scope.ServiceProvider.GetServices<IAccountUse>(), cancellationToken, mayBeNew: false) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return Failed;
        }

        var lines = source.Lines(scope.ServiceProvider.GetRequiredService<IMediator>(), parsed.GetValue(_since), cancellationToken);
        try
        {
            var count = await Write(source, lines, parsed, cancellationToken);
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {source.Name} exported."));
            return Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync($"Interrupted. {(parsed.GetValue(_output) is null ? "The output is incomplete." : "No file was written.")}");
            return Interrupted;
        }
        catch (IOException failure)
        {
            await error.WriteLineAsync($"The export cannot be written: {failure.Message}");
            return Failed;
        }
    }

    private async Task<long> Write(
        IExportSource source, IAsyncEnumerable<ReadOnlyMemory<byte>> lines, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_output) is not { } path)
        {
            await using var output = new BufferedStream(System.Console.OpenStandardOutput(), 1 << 16);
            return await Write(source, lines, parsed.GetValue(_format), output, cancellationToken);
        }

        using var file = files.CreateNew(Path.GetFullPath(path));
        long count;
        await using (var compressed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file.Content, CompressionLevel.Fastest, leaveOpen: true) : null)
        {
            count = await Write(source, lines, parsed.GetValue(_format), compressed ?? file.Content, cancellationToken);
        }

        file.Commit();
        return count;
    }

    private static async Task<long> Write(
        IExportSource source, IAsyncEnumerable<ReadOnlyMemory<byte>> lines, Format format, Stream output, CancellationToken cancellationToken)
    {
        var columns = format == Format.Csv ? source.Columns : [];
        if (format == Format.Csv)
        {
            await output.WriteAsync(CsvExport.Header(columns), cancellationToken);
        }

        var (count, end) = (0L, "\n"u8.ToArray());
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await output.WriteAsync(format == Format.Csv ? CsvExport.Row(line, columns) : line, cancellationToken);
            if (format == Format.Ndjson)
            {
                await output.WriteAsync(end, cancellationToken);
            }

            count++;
        }

        await output.FlushAsync(cancellationToken);
        return count;
    }
}
