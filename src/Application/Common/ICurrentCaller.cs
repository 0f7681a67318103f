using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>The caller of the current request.</summary>
public interface ICurrentCaller
{
    /// <summary>The account that commands act for.</summary>
    AccountId Account { get; }

    /// <summary>
    /// The person who signed in; otherwise the acting person if the caller names one, else the client that signed in, else <c>anonymous</c>.
    /// </summary>
    string Name { get; }

    /// <summary>Whether the caller names the acting person, or is one. If not, <see cref="Name"/> is the client's name.</summary>
    bool NamesPerson { get; }

    /// <summary>The id of the person who signed in (<see cref="Domain.Access.Contracts.PersonId"/>); null for every other caller.</summary>
    string? PersonId => null;

    /// <summary>The client that signed in; null for a person and for an anonymous caller.</summary>
    string? ClientId { get; }

    /// <summary>The roles in the core API. The service itself and the command line have all of them.</summary>
    IReadOnlyList<Role> Roles { get; }

    /// <summary>The address that the request came from, as text; null if it came from no network.</summary>
    string? Address { get; }

    /// <summary>
    /// The codes of the classifier businessUnit that the caller is restricted to: it sends no other one, and customers of others do not exist for it.
    /// Empty if it is not restricted.
    /// </summary>
    IReadOnlyList<string> BusinessUnits { get; }

    /// <summary>Returns the documented version of a dialect that the client uses; null if the service's setting applies.</summary>
    string? ProfileOf(DialectName dialect) => null;

    /// <summary>Whether every request must name its business unit, because the account's clients are restricted to more than one.</summary>
    bool MustNameBusinessUnit { get; }

    /// <summary>
    /// Whether level and status in its requests take effect although the customer has an open or decided case. The service itself and the command
    /// line may state them.
    /// </summary>
    bool StatesLevels { get; }

    /// <summary>Whether the caller administers the installation: in the core API it sees every account.</summary>
    bool SeesEveryAccount { get; }

    /// <summary>The purpose of a reading, as the caller states it for the audit trail; null if it states none.</summary>
    string? Purpose => null;

    /// <summary>The correlation id, which response, audit entry and logs share.</summary>
    string CorrelationId { get; }
}
