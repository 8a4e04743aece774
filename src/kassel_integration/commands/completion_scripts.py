"""The scripts that a shell reads to complete what is typed after `kassel`; they ask the program itself."""

ASKED = "_KASSEL_COMPLETE"  # set where a shell asks; then nothing but candidates is written

_BASH = """\
_kassel_complete() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do
        COMPREPLY+=("$(printf '%q' "$word")")
    done < <(_KASSEL_COMPLETE=1 "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _kassel_complete kassel kassel-integration
"""
_ZSH = """\
#compdef kassel kassel-integration
_kassel_complete() {
    local -a found
    found=("${(@f)$(_KASSEL_COMPLETE=1 "$words[1]" "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "$found[1]" ]]; then
        compadd -U -- "${found[@]}"
    else
        _files
    fi
}
compdef _kassel_complete kassel kassel-integration
"""
_FISH = """\
function __kassel_complete
    set -l before (commandline -opc)
    set -l found (env _KASSEL_COMPLETE=1 $before[1] $before[2..-1] (commandline -ct) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c kassel -f -a '(__kassel_complete)'
complete -c kassel-integration -f -a '(__kassel_complete)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
