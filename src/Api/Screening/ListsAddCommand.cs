using System.CommandLine;
using System.CommandLine.Parsing;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.DefineList;
using Onboarding.Application.Screening.GetListDefinition;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Api.Screening;

/// <summary>
/// <c>lists add</c>: defines a list, or changes the members of its definition that the options name; the others stay as they are. An option that
/// would have no effect is rejected.
/// </summary>
internal sealed class ListsAddCommand(IServiceScopeFactory scopes)
{
    private readonly Argument<string> _key = ListsCommand.KeyArgument();
    private readonly Option<string> _process = new("--process")
    {
        Description = "The process that the list serves: SANCTIONS, PEP, ADVERSE_MEDIA or INTERNAL_LIST.",
        Required = true,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "The format of the files: ofac-csv, ofac-xml, un-xml, eu-xml, eu-csv, uk-xml, opensanctions-csv, ftm or core-csv.",
        Required = true,
    };

    private readonly Option<string?> _name = new("--name") { Description = "The name for people; the key for a new list." };
    private readonly Option<bool?> _required = new("--required")
    {
        Description = "A screening without this list is pending; 'false' ends that.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<decimal?> _threshold = new("--threshold") { Description = "The score from which an entry is a hit, 0.55 to 1." };
    private readonly Option<int?> _age = new("--max-age-hours") { Description = "The age from which the list is stale; no limit for a new list." };
    private readonly Option<int?> _minimum = new("--minimum-entries") { Description = "The entries that a version needs; 1 for a new list." };
    private readonly Option<int?> _shrink = new("--may-shrink-by")
    {
        Description = "The entries that a version may lack, compared with the one before; no limit for a new list.",
    };

    private readonly Option<string[]> _url = new("--url")
    {
        Description = "The URL that the service fetches the file from; once for each file of the list.",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<int?> _every = new("--every-minutes")
    {
        Description = "The time between two fetches; a new source is fetched only on demand. It needs --url, or a list that has a source.",
    };

    private readonly Option<string?> _account = new("--account")
    {
        Description = "The account that a new list belongs to; the installation if it is left out. A known list must belong to it.",
    };

    private readonly Option<bool> _json = ListsCommand.JsonOption();

    /// <summary>Creates the command.</summary>
    public Command CreateCommand()
    {
        var command = new Command("add", "Defines a list, or changes the named members of its definition.")
        {
            _key, _process, _format, _name, _required, _threshold, _account, _url, _every, _age, _minimum, _shrink, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult result, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var account = result.GetValue(_account);
        if (account is not null && await NewAccounts.ProblemOf(
            new AccountId(account), scope.ServiceProvider.GetServices<IAccountUse>(), cancellationToken, mayBeNew: false) is { } problem)
        {
            await System.Console.Error.WriteLineAsync(problem);
            return 1;
        }

        var key = result.GetValue(_key)!;
        var known = ScreeningList.IsKey(key) ? await mediator.Send(new GetListDefinition(key), cancellationToken) : null;
        var definition = Definition(result, known ?? new ListDefinition { Name = key });
        if (result.GetValue(_every) is not null && definition.Source is null)
        {
            await System.Console.Error.WriteLineAsync("--every-minutes needs --url: the list has no source.");
            return 1;
        }

        await using var changing = scopes.CreateAsyncScope();
        var defined = await changing.ServiceProvider.GetRequiredService<IMediator>().Send(
            new DefineList(key, definition, account), cancellationToken);
        await result.InvocationConfiguration.Output.WriteLineAsync(result.GetValue(_json)
            ? ListsCommand.Json(defined.List)
            : $"{(defined.IsNew ? "Added" : "Changed")} the list {defined.List.Key}.");
        return 0;
    }

    private ListDefinition Definition(ParseResult result, ListDefinition known)
    {
        var every = result.GetValue(_every);
        return known with
        {
            Name = result.GetValue(_name) ?? known.Name,
            Process = result.GetValue(_process),
            Format = result.GetValue(_format),
            IsRequired = result.GetResult(_required) is OptionResult { Implicit: false } ? result.GetValue(_required) ?? true : known.IsRequired,
            Threshold = result.GetValue(_threshold) ?? known.Threshold,
            MaxAgeHours = result.GetValue(_age) ?? known.MaxAgeHours,
            MinimumEntries = result.GetValue(_minimum) ?? known.MinimumEntries,
            MayShrinkBy = result.GetValue(_shrink) ?? known.MayShrinkBy,
            Source = result.GetValue(_url) is { Length: > 0 } urls ? new(urls[0], urls[1..], every ?? known.Source?.EveryMinutes)
                : known.Source is { } source ? source with { EveryMinutes = every ?? source.EveryMinutes }
                : null,
        };
    }
}
