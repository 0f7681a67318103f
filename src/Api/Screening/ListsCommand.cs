using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Files;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.ExportVersion;
using Onboarding.Application.Screening.ImportListVersion;
using Onboarding.Application.Screening.ListLists;
using Onboarding.Application.Screening.RefreshList;
using Spectre.Console;

namespace Onboarding.Api.Screening;

/// <summary>
/// <c>lists add|import|refresh|list|export</c>: manages the screening lists. Exit code 1 if files are rejected or a source cannot be fetched;
/// then the version in force stays in force.
/// </summary>
internal sealed class ListsCommand(IServiceScopeFactory scopes, OutputFiles outputs) : ICliCommand
{
    public Command CreateCommand() => new("lists", "Manages the screening lists.") { Add(), Import(), Refresh(), List(), Export() };

    private Command Add() => new ListsAddCommand(scopes).CreateCommand();

    private Command Import()
    {
        var key = KeyArgument();
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "The files of the list; they may be compressed by gzip.",
            Arity = ArgumentArity.OneOrMore
        };
        var shrunk = new Option<bool>("--accept-shrunk") { Description = "Accepts a version that loses more entries than the list may." };
        var json = JsonOption();
        files.AcceptExistingOnly();
        var command = new Command("import", "Imports the files of a list as its new version.") { key, files, shrunk, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var contents = new List<ListFile>();
            foreach (var file in result.GetValue(files)!)
            {
                contents.Add(new ListFile(file.Name, await File.ReadAllBytesAsync(file.FullName, cancellationToken)));
            }

            var imported = await Use(
                mediator => mediator.Import(result.GetValue(key)!, contents, result.GetValue(shrunk), cancellationToken));
            var output = result.InvocationConfiguration.Output;
            foreach (var row in imported.Skipped)
            {
                await System.Console.Error.WriteLineAsync($"{row.File}:{row.Line}: {row.Reason}");
            }

            await output.WriteLineAsync(result.GetValue(json) ? Json(imported)
                : imported.IsNew ? Summary(imported)
                : $"Version {imported.Version} is in force already.");
        });
        return command;
    }

    private Command Refresh()
    {
        var key = new Argument<string?>("KEY")
        {
            Description = "The key of the list; all lists with a source by default.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var shrunk = new Option<bool>("--accept-shrunk") { Description = "Accepts a version that loses more entries than the list may." };
        var json = JsonOption();
        var command = new Command("refresh", "Fetches the files of lists from their sources.") { key, shrunk, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            string[] keys = result.GetValue(key) is { } one
                ? [one]
                : [.. (await Send(new ListLists(), cancellationToken)).Where(list => list.Source is not null).Select(list => list.Key)];
            var output = result.InvocationConfiguration.Output;
            var failed = false;
            foreach (var list in keys)
            {
                var refreshed = await Use(mediator => mediator.Refresh(list, result.GetValue(shrunk), null, cancellationToken));
                if (refreshed.Failure is { } failure)
                {
                    failed = true;
                    await System.Console.Error.WriteLineAsync($"{list}: {failure.Code}: {failure.Message}");
                    continue;
                }

                var imported = refreshed.Imported!;
                await output.WriteLineAsync(result.GetValue(json) ? Json(new { Key = list, imported.IsNew, Result = imported })
                    : imported.IsNew ? $"{list}: {Summary(imported)}"
                    : $"{list}: Version {imported.Version} is in force already.");
            }

            return failed ? 1 : 0;
        });
        return command;
    }

    private Command List()
    {
        var json = JsonOption();
        var command = new Command("list", "Lists the screening lists.") { json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var lists = await Send(new ListLists(), cancellationToken);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                await output.WriteLineAsync(Json(lists));
                return;
            }

            var table = new Table().AddColumns("Key", "Process", "Format", "State", "Version", "Entries", "Imported", "Failure");
            foreach (var list in lists)
            {
                table.AddRow(
                    Markup.Escape(list.Key),
                    list.Process,
                    list.Format,
                    list.State,
                    $"{list.Version}",
                    $"{list.Entries}",
                    $"{list.ImportedAt:yyyy-MM-dd HH:mm}",
                    Markup.Escape(list.Source?.FailureCode ?? string.Empty));
            }

            table.WriteTo(output);
        });
        return command;
    }

    private Command Export()
    {
        var key = KeyArgument();
        var version = new Option<int>("--version") { Description = "The number of the version.", Required = true };
        var folder = new Option<DirectoryInfo?>(
            "--folder")
        { Description = "Where the files are written; the current directory by default. Existing files are not overwritten." };
        var command = new Command("export", "Writes the files of a version, byte for byte as they were imported.") { key, version, folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            var target = result.GetValue(folder)?.FullName ?? Directory.GetCurrentDirectory();
            Directory.CreateDirectory(target);
            foreach (var file in await Send(new ExportVersion(result.GetValue(key)!, result.GetValue(version)), cancellationToken))
            {
                var path = Path.Combine(target, file.Name);
                await using var written = outputs.CreateNew(path);
                await written.Content.WriteAsync(file.Content, cancellationToken);
                written.Commit();
                await result.InvocationConfiguration.Output.WriteLineAsync(path);
            }
        });
        return command;
    }

    private static string Summary(ImportedListVersion imported) =>
        $"Version {imported.Version}: {imported.Entries} entries, {imported.Names} names; {imported.Added} added, {imported.Changed} changed, "
        + $"{imported.Removed} removed, {imported.Skipped.Count} rows skipped.";

    internal static Argument<string> KeyArgument() =>
        new("KEY") { Description = "The key of the list: 1 to 64 of the characters a-z, 0-9, '-', '_' and '.'." };

    internal static Option<bool> JsonOption() => new("--json") { Description = "Prints the result as one line of JSON." };

    internal static string Json<T>(T value) => JsonSerializer.Serialize(value, ScreeningJson.Options);

    private Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken) => Use(mediator => mediator.Send(request, cancellationToken));

    private async Task<T> Use<T>(Func<IMediator, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IMediator>());
    }
}
