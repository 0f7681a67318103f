using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>Who calls from the command line: the user of the operating system. Who can start the program on the database may do everything.</summary>
internal sealed class CommandLineCaller : ICurrentCaller
{
    private const string Nameless = "command line";

    /// <summary>The account a command acts for; nobody's unless the command says otherwise, before its first use.</summary>
    public AccountId Account { get; set; } = AccountId.None;

    public string Name { get; } = string.IsNullOrWhiteSpace(Environment.UserName) ? Nameless : Environment.UserName;

    public bool NamesPerson => true;

    public string? ClientId => null;

    public IReadOnlyList<string> BusinessUnits => [];

    /// <summary>What the account's clients are held to holds for it here too, where the command says so, before its first use.</summary>
    public bool MustNameBusinessUnit { get; set; }

    public bool SeesEveryAccount => true;

    public string CorrelationId { get; } = Guid.NewGuid().ToString("N");
}
