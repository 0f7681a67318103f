using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>Who is calling, as far as the edge knows.</summary>
public interface ICurrentCaller
{
    /// <summary>The account that commands act for.</summary>
    AccountId Account { get; }

    /// <summary>The acting person if the caller names one, else the client that signed in, or <c>anonymous</c>.</summary>
    string Name { get; }

    /// <summary>Whether the caller names the acting person; else <see cref="Name"/> is the client's.</summary>
    bool NamesPerson { get; }

    /// <summary>The client that signed in; nothing for anonymous callers.</summary>
    string? ClientId { get; }

    /// <summary>The codes of the classifier businessUnit that the caller may state; none means any.</summary>
    IReadOnlyList<string> BusinessUnits { get; }

    /// <summary>Whether the account's clients are held to more than one business unit, so that its requests must say which one they mean.</summary>
    bool MustNameBusinessUnit { get; }

    /// <summary>Whether reads show the customers of every account.</summary>
    bool SeesEveryAccount { get; }

    /// <summary>The id that answer, audit entry and logs share.</summary>
    string CorrelationId { get; }
}
