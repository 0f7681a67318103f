using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>The rules that reject changes of screening lists. Codes and sentences are the service's own.</summary>
public static class ScreeningListErrors
{
    /// <summary>The key is not valid.</summary>
    public static readonly Rule InvalidKey = Rule.Unpublished("invalid_key", "the key must have 1 to 64 of the characters a-z, 0-9, '-', '_' and '.'");

    /// <summary>The name is missing or not valid.</summary>
    public static readonly Rule InvalidName = Rule.Unpublished("invalid_name", "name must have 1 to 200 characters, not only blanks, and no control character");

    /// <summary>The process is missing or unknown.</summary>
    public static readonly Rule InvalidProcess = Rule.Unpublished("invalid_process", "process must be one of {0}");

    /// <summary>The format is missing or unknown.</summary>
    public static readonly Rule InvalidFormat = Rule.Unpublished("invalid_format", "format must be one of {0}");

    /// <summary>The threshold is out of range.</summary>
    public static readonly Rule InvalidThreshold = Rule.Unpublished("invalid_threshold", "threshold must be from 0.55 to 1");

    /// <summary>A limit is out of range.</summary>
    public static readonly Rule InvalidLimit = Rule.Unpublished("invalid_limit", "{0} must be from {1} to {2}");

    /// <summary>The URL of a source is not valid.</summary>
    public static readonly Rule InvalidUrl = Rule.Unpublished(
        "invalid_url", "the URL must be an absolute https URL of at most 2048 characters, without user information and fragment");

    /// <summary>The URL of a source is plain http.</summary>
    public static readonly Rule HttpsRequired = Rule.Unpublished(
        "https_required", "the URL must have https; http only for hosts that Screening__Sources__AllowedInternalHosts names");

    /// <summary>The host of a source is in the internal network.</summary>
    public static readonly Rule SourceNotAllowed = Rule.Unpublished(
        "source_not_allowed", "the host is in the internal network, and Screening__Sources__AllowedInternalHosts does not name it");

    /// <summary>The source has too many files.</summary>
    public static readonly Rule TooManyFiles = Rule.Unpublished("too_many", "a source has at most 8 files");

    /// <summary>Two files of the source have the same name.</summary>
    public static readonly Rule SameFileName = Rule.Unpublished("same_file_name", "two URLs end with the same file name");

    /// <summary>The list belongs to the installation.</summary>
    public static readonly Rule OfInstallation = Rule.Unpublished("list_of_installation", "Only administrators of the installation change this list");

    /// <summary>Another account has the key.</summary>
    public static readonly Rule KeyTaken = Rule.Unpublished("list_key_taken", "Another list has this key; choose another one");

    /// <summary>The list belongs to another account than the request names.</summary>
    public static readonly Rule OtherAccount = Rule.Unpublished(
        "list_of_other_account", "The list belongs to {0}. A list never changes its account; leave the account out, or choose another key");

    /// <summary>The list has no source.</summary>
    public static readonly Rule NoSource = Rule.Unpublished("list_has_no_source", "The list has no source; import its files");

    /// <summary>The list was changed while its files were read.</summary>
    public static readonly Rule Changed = Rule.Unpublished("list_changed", "The list was changed while its files were read; send the request again");

    /// <summary>The source of the list could not be fetched.</summary>
    public static readonly Rule Unreachable = Rule.Unpublished("list_unreachable", "The source of the list could not be fetched: {0}");

    /// <summary>The list is retired.</summary>
    public static readonly Rule Retired = Rule.Unpublished("list_retired", "The list is retired; its key is not used again");

    /// <summary>The files are not a list of the format, or are cut short.</summary>
    public static readonly Rule Unreadable = Rule.Unpublished("list_unreadable", "The files are not a list of the format {0}: {1}");

    /// <summary>The list has fewer entries than the minimum.</summary>
    public static readonly Rule TooSmall = Rule.Unpublished("list_too_small", "The list has {0} entries; its minimum is {1}");

    /// <summary>The list has lost more entries than it may.</summary>
    public static readonly Rule Shrank = Rule.Unpublished("list_shrank", "The list has {0} entries, {1} fewer than before; it may lose {2}. Send accept=shrunk to use it nevertheless");
}
