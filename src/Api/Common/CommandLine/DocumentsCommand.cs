using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Application.Common.Keys.BeginReencryption;
using Onboarding.Application.Common.Keys.ReencryptRows;
using Onboarding.Infrastructure.Privacy.Contracts;
using Spectre.Console;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// <c>documents reencrypt</c>: encrypts all protected data, contents of documents and webhook secrets, with the newest key. Exit codes: 0 all was
/// re-encrypted, 1 some data could not be decrypted and was not changed, 2 invalid arguments, 130 interrupted (the same call continues).
/// </summary>
internal sealed class DocumentsCommand(IServiceScopeFactory scopes) : ICliCommand
{
    private const int Done = 0;
    private const int Rejected = 1;
    private const int Interrupted = 130;

    private readonly Option<bool> _json = new("--json") { Description = "Prints the result as one line of JSON." };

    public Command CreateCommand()
    {
        var reencrypt = new Command(
            "reencrypt",
            "Re-encrypts all data that another key than the newest protects, webhook secrets included. "
            + "The server may run at the same time.") { _json };
        reencrypt.SetAction(Reencrypt);
        return new("documents", "Manages the contents of customers' documents.") { reencrypt };
    }

    private async Task<int> Reencrypt(ParseResult result, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(result.InvocationConfiguration.Error),
            Ansi = System.Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        var all = await Send(new BeginReencryption(), cancellationToken);
        var (reencrypted, unreadable) = (0L, 0L);
        await console.Progress().StartAsync(async progress =>
        {
            foreach (var (kind, count) in all.Kinds)
            {
                var bar = progress.AddTask(kind, maxValue: Math.Max(1, count));
                for (long? after = 0; after is { } last && !cancellationToken.IsCancellationRequested;)
                {
                    // A step that has begun is completed.
                    var step = await Send(new ReencryptRows(kind, all.Newest, last), CancellationToken.None);
                    (reencrypted, unreadable, after) = (reencrypted + step.Done, unreadable + step.Unreadable, step.Last);
                    bar.Increment(step.Done + step.Unreadable);
                }
            }
        });
        var finished = !cancellationToken.IsCancellationRequested;
        if (finished && reencrypted > 0 && !await RemoveRemains(cancellationToken))
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(
                "The files of the database may still have what was stored before: others used it all the time. The same call tries again.");
        }

        await result.InvocationConfiguration.Output.WriteLineAsync(result.GetValue(_json)
            ? JsonSerializer.Serialize(new { key = all.Newest, reencrypted, unreadable, finished }, JsonSerializerOptions.Web)
            : $"key {all.Newest}: {reencrypted} re-encrypted, {unreadable} could not be decrypted"
                + (finished ? "" : "; interrupted, the same call continues"));
        return !finished ? Interrupted : unreadable > 0 ? Rejected : Done;
    }

    private async Task<bool> RemoveRemains(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.RemoveRemains(cancellationToken);
    }

    private async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
