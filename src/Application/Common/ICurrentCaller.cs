using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>The caller of the current request.</summary>
public interface ICurrentCaller
{
    /// <summary>The account that commands act for.</summary>
    AccountId Account { get; }

    /// <summary>The acting person if the caller names one, else the client that signed in, else <c>anonymous</c>.</summary>
    string Name { get; }

    /// <summary>Whether the caller names the acting person. If not, <see cref="Name"/> is the client's name.</summary>
    bool NamesPerson { get; }

    /// <summary>The client that signed in; null for an anonymous caller.</summary>
    string? ClientId { get; }

    /// <summary>The codes of the classifier businessUnit that the caller may send; empty if it may send any.</summary>
    IReadOnlyList<string> BusinessUnits { get; }

    /// <summary>Returns the documented version of a dialect that the client uses; null if the service's setting applies.</summary>
    string? ProfileOf(DialectName dialect) => null;

    /// <summary>Whether every request must name its business unit, because the account's clients are restricted to more than one.</summary>
    bool MustNameBusinessUnit { get; }

    /// <summary>Whether queries show the customers of every account.</summary>
    bool SeesEveryAccount { get; }

    /// <summary>The correlation id, which response, audit entry and logs share.</summary>
    string CorrelationId { get; }
}
