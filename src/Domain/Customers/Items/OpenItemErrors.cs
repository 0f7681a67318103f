using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Items;

/// <summary>The reasons to reject work on open items.</summary>
public static class OpenItemErrors
{
    /// <summary>The text is missing, too long or contains control characters.</summary>
    public static readonly Rule InvalidRequest = Rule.Unpublished("invalid_question", "request must have 1 to 4000 characters, without control characters other than line breaks and tabs");

    /// <summary>The last day is missing or past.</summary>
    public static readonly Rule InvalidDueOn = Rule.Unpublished("invalid_due_on", "dueOn must be a day, YYYY-MM-DD, today or later");

    /// <summary>The comment is too long or contains control characters.</summary>
    public static readonly Rule InvalidComment = Rule.Unpublished("invalid_comment", "comment must have at most 4000 characters, without control characters other than line breaks and tabs");

    /// <summary>The item is closed already.</summary>
    public static readonly Rule Closed = Rule.Unpublished("item_closed", "The item is closed");

    /// <summary>The customer is closed.</summary>
    public static readonly Rule CustomerClosed = Rule.Unpublished("customer_closed", "The customer is closed");
}
