using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>
/// The rejected sign-ins of one id from one address for one reason in one minute, as one instance counted them. One row stands for any number of
/// attempts, so guessing does not fill the database.
/// </summary>
public sealed class RejectedSignIn
{
    private RejectedSignIn() { }

    /// <summary>The number: unique, below 2^53 and rising with time. Lists are ordered by it.</summary>
    public long Number { get; private init; }

    /// <summary>The account of the client with this id; <see cref="AccountId.None"/> if there is no such client.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The client id as it was sent, at most 64 characters; <c>unknown</c> if none could be read.</summary>
    public string User { get; private init; } = "";

    /// <summary>The address that the requests came from; empty if several are counted together or it is not known.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The reason: a code of the module's contract.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The number of attempts.</summary>
    public long Count { get; private set; }

    /// <summary>The time of the first attempt.</summary>
    public DateTimeOffset First { get; private init; }

    /// <summary>The time of the last attempt.</summary>
    public DateTimeOffset Last { get; private set; }

    /// <summary>Creates the row of attempts.</summary>
    public static RejectedSignIn Register(long number, AccountId account, string user, string address, string code, DateTimeOffset first) =>
        new() { Number = number, Account = account, User = user, Address = address, Code = code, First = first, Last = first };

    /// <summary>Sets the number of attempts and the time of the last one.</summary>
    public void Update(long count, DateTimeOffset last) => (Count, Last) = (count, last);
}
