using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// The caller on the command line: the user of the operating system. A user who can start the program on the database is allowed everything.
/// </summary>
internal sealed class CommandLineCaller : ICurrentCaller
{
    private const string Nameless = "command line";

    /// <summary>The account that a command acts for: none unless the command sets one before its first use.</summary>
    public AccountId Account { get; set; } = AccountId.None;

    public string Name { get; } = string.IsNullOrWhiteSpace(Environment.UserName) ? Nameless : Environment.UserName;

    public bool NamesPerson => true;

    public string? ClientId => null;

    public IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    public string? Address => null;

    public IReadOnlyList<string> BusinessUnits => [];

    /// <summary>Whether the account's restriction to business units applies to this command too. The command sets it before its first use.</summary>
    public bool MustNameBusinessUnit { get; set; }

    public bool StatesLevels => true;

    /// <summary>Whether queries are about every account. A command about one account sets false before its first use.</summary>
    public bool SeesEveryAccount { get; set; } = true;

    public string CorrelationId { get; } = Guid.NewGuid().ToString("N");
}
